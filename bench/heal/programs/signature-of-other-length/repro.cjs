const { sign, guard } = require('hook-signature')

const now = 1700000000000
const handle = guard('secret', ({ body }) => ({ status: 200, body }), { now })
console.log(handle({ body: 'ping', headers: { 'x-signature': sign('ping', ['secret'], 1700000000) } }))
console.log(handle({ body: 'ping', headers: { 'x-signature': 't=1700000000,v1=00ff' } }))
