// csv-parse-empty-stream: throws with csv-parse@4.0.1, answers with csv-parse@4.1.0
const { Readable } = require('node:stream')
const parse = require('csv-parse')
const rows = []
Readable.from([])
  .pipe(parse({ columns: true }))
  .on('data', (row) => rows.push(row))
  .on('end', () => console.log(`RESULT ${JSON.stringify(rows)}`))
