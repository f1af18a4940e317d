const { Sheet } = require('sheet-rows')

const sheet = Sheet.fromText('name\tage\tcity\nbob\t20\tBath\nada\t9\tYork\ncat\t36\t')
const ask = (work) => {
  try {
    return work()
  } catch (err) {
    return err.message.includes('no column') ? 'no column' : err.name
  }
}
const result = [
  ask(() => sheet.place('name')),
  ask(() => sheet.column('name')),
  ask(() => String(sheet.sortBy('name'))),
  ask(() => String(sheet.sortBy('age'))),
  ask(() => String(sheet.select('city', 'name'))),
  ask(() => sheet.column('nam')),
  ask(() => String(sheet.select('name', 'zip'))),
  ask(() => sheet.sortBy('')),
  ask(() => String(new Sheet(['a']).select('a')))
]
console.log('RESULT ' + JSON.stringify(result))
