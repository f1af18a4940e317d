// node-cron-four-fields: throws with node-cron@4.2.1, answers with node-cron@4.6.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const cron = require('node-cron')
try {
  cron.schedule('* * * *', () => {})
  show('scheduled')
} catch (e) {
  if (e instanceof TypeError) throw e
  show(e.message)
}
process.exit(0)
