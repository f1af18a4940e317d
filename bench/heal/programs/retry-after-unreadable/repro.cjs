const { Backoff, describe } = require('wait-hint')

const backoff = new Backoff({ now: () => 0 })
for (const value of [undefined, '120', 'in a while']) {
  console.log(describe('orders', { status: 503, headers: { 'retry-after': value } }, backoff))
}
