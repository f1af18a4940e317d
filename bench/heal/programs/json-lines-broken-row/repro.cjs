const { Readable } = require('node:stream')
const { parse } = require('json-lines-stream')

const input = Readable.from([Buffer.from('{"id":1}\n{"id":'), Buffer.from('2}\n<html>bad gateway</html>\n{"id":3}\n')])
const rows = []
input
  .pipe(parse())
  .on('data', (row) => rows.push(row.id))
  .on('error', (err) => console.log('stopped after', rows, err.message))
  .on('end', () => console.log('all', rows))
