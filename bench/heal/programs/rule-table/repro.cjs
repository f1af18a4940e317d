const table = require('rule-table')

console.log(table([{ name: 'tea', price: 3 }], { title: 'Orders' }))
console.log(table([], { title: 'Returned' }))
