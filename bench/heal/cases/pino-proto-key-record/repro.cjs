// pino-proto-key-record: throws with pino@10.3.1, answers with pino@10.4.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Writable } = require('stream')
const lines = []
const sink = new Writable({ write(chunk, enc, cb) { lines.push(JSON.parse(chunk)); cb() } })
const pino = require('pino')
pino(sink).info(JSON.parse('{"__proto__":{"x":1},"user":"bob"}'), 'incoming request')
show(lines.map((line) => [line.user, line.msg, line.level]))
