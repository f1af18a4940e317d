// winston-exception-null: throws with winston@3.8.2, answers with winston@3.9.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Writable } = require('node:stream')
const winston = require('winston')
const lines = []
const stream = new Writable({
  write(chunk, encoding, done) {
    lines.push(JSON.parse(chunk))
    done()
  },
})
const transport = new winston.transports.Stream({ stream, handleExceptions: true })
const logger = winston.createLogger({ exitOnError: false, transports: [transport] })
logger.exceptions.handle()
setTimeout(() => {
  throw null
}, 10)
setTimeout(() => {
  logger.exceptions.unhandle()
  show(lines.map(({ level, message }) => [level, message.split('\n')[0]]))
}, 100)
