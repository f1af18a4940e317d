const { invoice, sumOfRows } = require('invoice-rows')
const rows = [{ amount: 10 }, { amount: 20 }, { amount: 5 }]
console.log(`RESULT ${JSON.stringify([invoice(rows), sumOfRows(rows, 2, 3), invoice([])])}`)
