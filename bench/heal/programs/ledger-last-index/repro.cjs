const { Ledger } = require('ledger-tail')
console.log(new Ledger().book(5, '2024-01-01').book(7, '2024-02-01').lastBooked())
