// event-stream-stringify-circular: throws with event-stream@3.3.2, answers with event-stream@3.3.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const es = require('event-stream')
const writer = es.stringify()
const item = { name: 'loop' }
item.self = item
const out = []
writer.on('data', (text) => out.push(text.trim()))
writer.on('error', (error) => show([out, error.name]))
writer.write({ name: 'a' })
writer.write(item)
