const { PayOnce } = require('pay-once')

let bookings = 0
const pay = new PayOnce(() => `b${++bookings}`)
const body = { account: 'ann', cents: 500 }
console.log(pay.handle({ headers: { 'idempotency-key': 'k1' }, body }))
console.log(pay.handle({ headers: {}, body }))
