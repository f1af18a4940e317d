// log4js-shutdown-no-callback: throws with log4js@6.1.0, answers with log4js@6.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const log4js = require('log4js')
log4js.configure({
  appenders: { out: { type: 'stdout' } },
  categories: { default: { appenders: ['out'], level: 'off' } },
})
log4js.shutdown()
setTimeout(() => show('down'), 50)
