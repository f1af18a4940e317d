// isbot-absent: throws with isbot@1.0.1, answers with isbot@2.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const isbot = require('isbot')
const ofRequest = (headers) => Boolean(isbot(headers['user-agent']))
show([ofRequest({}), ofRequest({ 'user-agent': 'Mediapartners-Google' }), ofRequest({ 'user-agent': 'curl/8' })])
