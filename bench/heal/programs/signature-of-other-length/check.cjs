const { sign, verify, guard } = require('hook-signature')

const now = 1700000000000
const time = 1700000000
const check = (header, body = 'ping') => {
  try {
    return verify(body, header, 'secret', { now })
  } catch (error) {
    return error.name
  }
}
const good = sign('ping', ['secret'], time)
const hex = good.split('v1=')[1]
console.log('RESULT ' + JSON.stringify([
  check(good), check(good, 'pong'), check(sign('ping', ['old', 'secret'], time)), check(sign('ping', ['old'], time)),
  check('t=1700000000,v1=00ff'), check('t=1700000000,v1='), check('t=1700000000,v1=zz,v1=' + hex),
  check(`t=1700000000,v1=00ff,v1=${hex}`), check(`t=1700000000,v1=${hex},v1=00`), check(`t=1700000000,v1=${hex}00`),
  check(`t=1700000000,v1=${hex.slice(2)}`), check(`t=1700000000,v1=${hex.slice(0, 2)}`), check(`t=1600000000,v1=${hex}`), check(undefined), check('t=1,v1'),
  guard('secret', () => 'in', { now })({ body: 'ping', headers: { 'x-signature': 't=1700000000,v1=ab' } })
]))
