// request-ip-no-connection: throws with request-ip@1.1.3, answers with request-ip@1.1.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { getClientIp } = require('request-ip')
show([getClientIp({ headers: {} }), getClientIp({ headers: { 'x-real-ip': '1.2.3.4' } })])
