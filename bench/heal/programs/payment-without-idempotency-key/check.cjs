const { PayOnce } = require('pay-once')

const charged = []
const pay = new PayOnce((payment) => `b${charged.push(payment.account + payment.cents)}`, { keep: 2 })
const ask = (key, account, cents) => {
  const { status, booking = null, again = null } = pay.handle({ headers: key === undefined ? {} : { 'idempotency-key': key }, body: { account, cents } })
  return [status, booking, again]
}
console.log(`RESULT ${JSON.stringify([
  ask('k1', 'ann', 500),
  ask(undefined, 'ann', 500),
  ask(undefined, 'ann', 500),
  ask(undefined, 'bob', 70),
  ask(undefined, 'bob', 0),
  ask(' k1 ', 'ann', 500),
  ask('k1', 'bob', 500),
  pay.answers.size,
  ask('k2', 'bob', 1),
  ask('k1', 'ann', 500),
  ask('k3', 'bob', 1),
  ask('k1', 'ann', 500),
  charged,
])}`)
