const { toCsv } = require('csv-columns')

const users = [
  { name: 'Ada', address: { city: 'London' } },
  { name: 'Bob', address: null }
]
console.log(toCsv(users, ['name', { path: 'address.city', title: 'City' }]))
