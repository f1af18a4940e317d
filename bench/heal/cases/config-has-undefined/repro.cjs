// config-has-undefined: throws with config@1.9.0, answers with config@1.10.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const config = require('config')
config.util.setModuleDefaults('mailer', { host: 'localhost' })
const wanted = ['mailer.host', undefined, null, 'mailer.port']
show(wanted.map((key) => config.has(key)))
