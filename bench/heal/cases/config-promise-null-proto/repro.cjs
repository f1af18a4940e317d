// config-promise-null-proto: throws with config@3.2.0, answers with config@3.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const config = require('config')
const rules = Object.create(null)
rules.retries = 3
config.util.setModuleDefaults('mailer', { rules, host: 'localhost' })
show([config.get('mailer.rules.retries'), config.get('mailer.host'), config.has('mailer.port')])
