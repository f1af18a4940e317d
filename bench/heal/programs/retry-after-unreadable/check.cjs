const { Backoff, describe } = require('wait-hint')

const backoff = new Backoff({ now: () => 5000, wait: 10 })
const tell = (value) => {
  const at = backoff.next({ headers: { 'retry-after': value } }).getTime()
  return Number.isNaN(at) ? 'never' : at - 5000
}
const result = [undefined, 'in a while', '2', 'soon', '', '0', 'Thu, 01 Jan 1970 00:00:08 GMT', 'Thu, 01 Jan 1970 00:00:01 GMT', '999999', '12s'].map(tell)
backoff.reset()
result.push(tell('?'), describe('a', { status: 429, headers: { 'retry-after': 'x' } }, backoff))
console.log(`RESULT ${JSON.stringify(result)}`)
