const { invoice } = require('invoice-rows')
console.log(invoice([{ amount: 10 }, { amount: 20 }]))
