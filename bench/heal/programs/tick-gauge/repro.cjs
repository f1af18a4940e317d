const Gauge = require('tick-gauge')

// The server said 10 chunks, and sent 12.
const gauge = new Gauge('[:bar] :percent', { total: 10, width: 10 })
for (let chunk = 0; chunk < 12; chunk++) {
  gauge.tick()
  console.log(gauge.line())
}
