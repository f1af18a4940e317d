const Gauge = require('tick-gauge')

const lineAt = (current, options) => new Gauge(':bar|:percent|:current/:total', options).tick(current).line()
let done = 0
const gauge = new Gauge(':bar', { total: 3, width: 6 }).onDone(() => done++)
gauge.tick(2).tick(2).tick(2)
console.log('RESULT ' + JSON.stringify({
  none: lineAt(0, { total: 10, width: 10 }),
  half: lineAt(5, { total: 10, width: 10 }),
  full: lineAt(10, { total: 10, width: 10 }),
  more: lineAt(12, { total: 10, width: 10 }),
  far: lineAt(400, { total: 10, width: 4, complete: '#', incomplete: '.' }),
  after: gauge.line(),
  done,
  update: new Gauge(':bar', { total: 8, width: 8 }).update(0.5).line()
}))
