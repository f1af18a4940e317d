// pino-null-prototype-record: throws with pino@3.2.0, answers with pino@3.3.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Writable } = require('stream')
const lines = []
const sink = new Writable({ write(chunk, enc, cb) { lines.push(JSON.parse(chunk)); cb() } })
const pino = require('pino')
const query = Object.create(null)
query.page = '2'
query.sort = undefined
pino(sink).info(query, 'search')
show(lines.map((line) => [line.page, 'sort' in line, line.msg]))
