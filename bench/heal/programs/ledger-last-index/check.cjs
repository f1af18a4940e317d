const { Ledger } = require('ledger-tail')
console.log(`RESULT ${JSON.stringify([new Ledger().lastBooked(), new Ledger().book(5, 'a').lastBooked(), new Ledger().book(5, 'a').book(7, 'b').lastBooked()])}`)
