const { Rack } = require('sensor-rack')

let cold = true
const rack = new Rack([
  { id: 'wind', unit: 'm/s', driver: { read: () => 4.2 } },
  { id: 'air', unit: 'C', driver: { read: () => { throw new Error('no answer on line 2') } } },
  { id: 'rain', unit: 'mm', driver: { read() { if (cold) throw new TypeError('frozen'); return this.fallen }, fallen: 0 } },
])
const got = [rack.telegram(), rack.readAll(), rack.worst(), rack.probe('air'), rack.worst()]
cold = false
got.push(rack.readAll(), rack.telegram(), [...rack.faults], rack.worst())
got.push(new Rack([]).telegram())
console.log(`RESULT ${JSON.stringify(got)}`)
