const table = require('text-table-rows')

console.log(table([['name', 'size'], ['a.txt', 120], ['b.txt', 9]], { align: ['l', 'r'] }))
