// config-buffer-value: throws with config@3.3.1, answers with config@3.3.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
process.env.SUPPRESS_NO_CONFIG_WARNING = 'y'
const config = require('config')
const defaults = { key: Buffer.from('secret'), name: 'site' }
config.util.setModuleDefaults('site', defaults)
show([config.get('site.name'), config.get('site.key').toString()])
