const { Reader, readLog } = require('access-lines')

const lines = [
  '10.0.0.1 [2024-03-01T10:00:00Z] GET /orders 200 12ms id="a1" user="ada"',
  '10.0.0.2 [2024-03-01T10:00:01Z] GET /orders 404 30ms',
  'restarted',
  '10.0.0.3 [2024-03-01T10:00:02Z] POST /a 201 1ms note=""',
  '10.0.0.3 [2024-03-01T10:00:02Z] POST /a 201 1ms'
]
const log = readLog(lines.join('\n'))
const one = new Reader()
one.push(lines[1])
const none = readLog('a\nb\n\n')
console.log(`RESULT ${JSON.stringify([log.entries, log.odd, log.summary(), one.entries.length, one.odd, none.entries, none.odd])}`)
