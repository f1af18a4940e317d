// config-extend-with-config: throws with config@1.20.2, answers with config@1.20.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
process.env.NODE_CONFIG = JSON.stringify({ server: { port: 80, host: 'localhost' }, tags: ['a'] })
process.env.SUPPRESS_NO_CONFIG_WARNING = 'y'
const config = require('config')
const other = config.util.extendDeep({ server: { port: 8080, tls: true } }, config)
show([other.server, other.tags, typeof other.get, typeof other.has])
