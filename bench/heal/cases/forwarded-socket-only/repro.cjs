// forwarded-socket-only: throws with forwarded@0.1.2, answers with forwarded@0.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const forwarded = require('forwarded')
const socket = { remoteAddress: '10.0.0.1' }
show([forwarded({ headers: { 'x-forwarded-for': '192.0.2.1, 192.0.2.2' }, socket }), forwarded({ headers: {}, socket })])
