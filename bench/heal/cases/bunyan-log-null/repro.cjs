// bunyan-log-null: throws with bunyan@1.8.2, answers with bunyan@1.8.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const bunyan = require('bunyan')
const ring = new bunyan.RingBuffer({ limit: 10 })
const log = bunyan.createLogger({ name: 'myapp', streams: [{ type: 'raw', stream: ring }] })
log.info('hi')
const test = null
log.info(test)
show(ring.records.map(({ name, level, msg, v }) => ({ name, level, msg, v })))
