// raven-capture-unconfigured: throws with raven@2.4.1, answers with raven@2.4.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Raven = require('raven')
Raven.disableConsoleAlerts()
const id = Raven.captureException(new Error('payment failed'), (failed, eventId) => {
  show([failed, eventId === id, /^[0-9a-f]{32}$/.test(eventId)])
})
