// lambda-log-circular: throws with lambda-log@1.3.0, answers with lambda-log@1.5.0
const lines = []
for (const method of ['log', 'info', 'error', 'warn']) console[method] = (text) => lines.push(String(text))
const log = require('lambda-log')
const order = { id: 7, items: [{ sku: 'a' }] }
order.items[0].order = order
log.info('order', order)
const { msg, id, items } = JSON.parse(lines[0])
process.stdout.write(`RESULT ${JSON.stringify({ count: lines.length, msg, id, items })}\n`)
