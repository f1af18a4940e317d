// winston-loggly-bulk-undefined-meta: throws with winston-loggly-bulk@2.0.0, answers with winston-loggly-bulk@2.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const winston = require('winston')
require('winston-loggly-bulk')
const sent = []
const transport = new winston.transports.Loggly({ token: 'token', subdomain: 'sub', tags: ['app'], json: true, timestamp: false })
transport.client = { log: (...given) => { sent.push(given.slice(0, -1)); given[given.length - 1](null) } }
const logger = new winston.Logger({ transports: [transport] })
logger.log('info', 'with tags', { tags: ['one'], user: 3 })
logger.log('error', 'something failed', undefined)
show(sent)
