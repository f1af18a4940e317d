// morgan-request-without-socket: throws with morgan@1.1.0, answers with morgan@1.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const morgan = require('morgan')
const request = { method: 'GET', url: '/users', headers: {} }
const address = morgan['remote-addr'](request)
const real = morgan['remote-addr']({ ...request, connection: { remoteAddress: '10.0.0.1' } })
show([address === undefined, real])
