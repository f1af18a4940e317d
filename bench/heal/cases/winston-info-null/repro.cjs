// winston-info-null: throws with winston@3.0.0-rc2, answers with winston@3.0.0-rc3
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
const logger = winston.createLogger({ format: winston.format.json(), transports: [new winston.transports.Stream({ stream })] })
logger.info(null)
logger.info('next')
setTimeout(() => show(lines), 50)
