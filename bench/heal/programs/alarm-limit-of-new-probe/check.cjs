const { Watch } = require('probe-watch')

const alarms = []
const watch = new Watch(
  [
    { id: 'door', kind: 'temperature' },
    { id: 'shelf', kind: 'temperature' },
    { id: 'air', kind: 'humidity' },
    { id: 'light', kind: 'lux' },
  ],
  { door: { low: 0, high: 15 } },
  (alarm) => alarms.push(alarm),
)
const read = (id, ...values) => values.map((value) => watch.read(id, value))
console.log(`RESULT ${JSON.stringify([
  read('shelf', 5, 8.5, 9, 9.5, 10),
  read('door', 12, 16),
  read('air', 20, 20, 40, 20, 20),
  read('light', 0, 90000, -4),
  watch.troubled,
  alarms,
  watch.overview(),
])}`)
