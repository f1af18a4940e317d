import { GlassHouse, Probe, Valve } from 'glass-house'

const values = { leek: [20, null, 50], chard: [null, 10, 10], kale: [5, 5, 40] }
const house = new GlassHouse()
for (const [bed, list] of Object.entries(values)) {
  const read = () => {
    const value = list.shift()
    if (value === null) throw new Error('no answer')
    return value
  }
  house.add(new Probe(bed, read), new Valve(bed, () => bed !== 'kale'))
}
const seen = []
for (let i = 0; i < 3; i++) {
  house.round()
  seen.push(house.report())
}
console.log(`RESULT ${JSON.stringify(seen)}`)
