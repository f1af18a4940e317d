// twilio-host-unreachable: throws with twilio@1.1.3, answers with twilio@1.1.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const twilio = require('twilio')
// Nothing listens there.
const client = new twilio.RestClient('AC00000000000000000000000000000000', 'a token', { host: '127.0.0.1:1' })
client.sendSms({ to: '+15550100', from: '+15550101', body: 'Hello' }, (failed, answer) => {
  show([failed, answer])
})
