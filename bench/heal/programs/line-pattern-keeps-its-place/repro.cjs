const { readLog } = require('access-lines')

const log = readLog(
  '10.0.0.1 [2024-03-01T10:00:00Z] GET /orders 200 12ms id="a1"\n10.0.0.2 [2024-03-01T10:00:01Z] GET /orders 200 30ms\n'
)
console.log(log.summary(), log.odd)
