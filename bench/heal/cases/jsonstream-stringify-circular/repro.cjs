// jsonstream-stringify-circular: throws with JSONStream@1.1.2, answers with JSONStream@1.1.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const JSONStream = require('JSONStream')
const writer = JSONStream.stringify()
const item = { name: 'loop' }
item.self = item
const out = []
writer.on('data', (text) => out.push(text.trim()))
writer.on('error', (error) => show([out, error.name]))
writer.write({ name: 'a' })
writer.write(item)
