// winston-formatter-meta: throws with winston@2.3.0, answers with winston@2.3.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const winston = require('winston')
const seen = []
const formatter = (line) => {
  seen.push([line.level, line.message, line.meta])
  return 'a line'
}
const logger = new winston.Logger({ transports: [new winston.transports.Console({ formatter })] })
const request = { id: 1 }
request.socket = { request }
logger.info('hello', request)
logger.info('plain', { id: 2 })
show(seen)
