// winston-log-undefined: throws with winston@2.0.0, answers with winston@2.0.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const winston = require('winston')
const memory = new winston.transports.Memory()
const logger = new winston.Logger({ transports: [memory] })
logger.log('info', undefined)
logger.info('next %s', 'one')
show(memory.writeOutput)
