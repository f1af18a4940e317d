// bunyan-throwing-getter: throws with bunyan@1.2.4, answers with bunyan@1.3.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const bunyan = require('bunyan')
const lines = []
const log = bunyan.createLogger({ name: 'app', stream: { write: (line) => lines.push(line) } })
const record = {}
Object.defineProperty(record, 'boom', { enumerable: true, get() { throw new TypeError('no value yet') } })
log.info({ record }, 'hello')
show([lines.length, lines[0].includes('hello')])
