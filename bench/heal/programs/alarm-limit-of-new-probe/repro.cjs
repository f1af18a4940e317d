const { Watch } = require('probe-watch')

const watch = new Watch(
  [{ id: 'door', kind: 'temperature' }, { id: 'shelf', kind: 'temperature' }],
  { door: { low: 0, high: 15 } },
)
console.log(watch.overview())
console.log(watch.read('door', 12), watch.read('shelf', 5))
