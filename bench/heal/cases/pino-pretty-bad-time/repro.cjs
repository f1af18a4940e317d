// pino-pretty-bad-time: throws with pino-pretty@5.0.2, answers with pino-pretty@5.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { prettyFactory } = require('pino-pretty')
const pretty = prettyFactory({ colorize: false, translateTime: 'UTC:yyyy-mm-dd HH:MM:ss' })
show([
  pretty('{"level":50,"time":0,"msg":"first"}'),
  pretty('{"level":50,"time":"yesterday","msg":"second"}'),
])
