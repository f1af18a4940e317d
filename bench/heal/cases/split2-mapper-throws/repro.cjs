// split2-mapper-throws: throws with split2@3.1.1, answers with split2@3.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const split = require('split2')
const stream = split(JSON.parse)
const rows = []
stream.on('data', (row) => rows.push(row))
stream.on('error', (error) => show([rows, error.name]))
stream.write('{"a":1}\n{"a":\n')
stream.end()
