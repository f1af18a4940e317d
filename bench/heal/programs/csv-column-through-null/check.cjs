const { toCsv } = require('csv-columns')

const users = [
  { name: 'Ada', address: { city: 'London', geo: { lat: 0, on: false } }, age: 0 },
  { name: 'Bob, jr', address: null, age: 7 },
  { name: 'Cat "C"', age: null },
  { name: '', address: { city: '', geo: null } }
]
const result = [
  toCsv(users, ['name', { path: 'address.city', title: 'City' }, 'address.geo.lat', 'address.geo.on', 'age']),
  toCsv(users, ['address.city', 'name'], { header: false, delimiter: ';' }),
  toCsv([], ['a'])
]
console.log('RESULT ' + JSON.stringify(result))
