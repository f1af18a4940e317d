// csv-parse-stream-of-buffers: throws with csv-parse@5.0.1, answers with csv-parse@5.0.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { parse } = require('csv-parse')
const { Readable } = require('stream')
const rows = []
Readable.from([Buffer.from('a,b\n1,'), Buffer.from('2\n')])
  .pipe(parse())
  .on('data', (row) => rows.push(row))
  .on('end', () => show(rows))
