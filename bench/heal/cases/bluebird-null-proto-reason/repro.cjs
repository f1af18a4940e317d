// bluebird-null-proto-reason: throws with bluebird@2.5.1, answers with bluebird@2.5.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Promise_ = require('bluebird')
const reason = Object.create(null)
reason.code = 7
Promise_.reject(reason).caught((e) => show(e.code))
