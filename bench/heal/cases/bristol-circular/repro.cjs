// bristol-circular: throws with bristol@0.3.3, answers with bristol@0.4.0
const bristol = require('bristol')
const log = new bristol.Bristol()
const lines = []
log.addTarget((options, severity, date, line) => lines.push(line)).withFormatter('json')
const order = { id: 7 }
order.self = order
log.info('created', { order })
console.log(`RESULT ${JSON.stringify(lines.map((line) => JSON.parse(line).order))}`)
