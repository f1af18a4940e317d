const { Readable } = require('node:stream')
const { parse } = require('json-lines-stream')

const input = Readable.from([Buffer.from('{"id":1}\n{"id":'), Buffer.from('2}\n<html>bad gateway</html>\n{"id":3}\n')])
let isTold = false
input
  .pipe(parse())
  .on('data', () => {})
  .on('error', (err) => {
    isTold = err instanceof Error
  })
  .on('close', () => console.log(`RESULT ${JSON.stringify({ error: isTold })}`))
