// debug-load: throws with debug@2.4.0, answers with debug@2.4.1
process.env.DEBUG = ''
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const debug = require('debug')
show([typeof debug('app'), debug('app').enabled])
