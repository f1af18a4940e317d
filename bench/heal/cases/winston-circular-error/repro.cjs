// winston-circular-error: throws with winston@2.4.2, answers with winston@2.4.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const winston = require('winston')
const lines = []
const memory = new winston.transports.Memory({ json: true, stringify: true })
const logger = new winston.Logger({ transports: [memory] })
const error = new Error('request failed')
error.request = { path: '/a' }
error.request.self = error.request
logger.error('no answer', error)
const entry = JSON.parse(memory.errorOutput[0])
show([entry.level, entry.message, entry.request.path])
