// log4js-hangup: throws with log4js@4.1.1, answers with log4js@4.2.0
const fs = require('node:fs')
const log4js = require('log4js')
const name = 'app.log'
fs.rmSync(name, { force: true })
fs.rmSync(`${name}.1`, { force: true })
log4js.configure({
  appenders: { file: { type: 'file', filename: name, layout: { type: 'messagePassThrough' } } },
  categories: { default: { appenders: ['file'], level: 'debug' } },
})
const logger = log4js.getLogger()
logger.info('before')
setTimeout(() => {
  fs.renameSync(name, `${name}.1`)
  process.kill(process.pid, 'SIGHUP')
  setTimeout(() => {
    logger.info('after')
    log4js.shutdown(() => {
      const show = [fs.readFileSync(`${name}.1`, 'utf8'), fs.readFileSync(name, 'utf8')]
      console.log(`RESULT ${JSON.stringify(show)}`)
    })
  }, 300)
}, 300)
