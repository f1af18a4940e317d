const { line } = require('money-write')
console.log(line({ title: 'Tea', amount: 450, currency: 'EUR' }))
