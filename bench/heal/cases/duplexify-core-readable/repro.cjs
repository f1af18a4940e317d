// duplexify-core-readable: throws with duplexify@3.4.3, answers with duplexify@3.4.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { PassThrough } = require('stream')
const duplexify = require('duplexify')
const source = new PassThrough()
const stream = duplexify(new PassThrough(), source)
const parts = []
stream.on('data', (part) => parts.push(String(part)))
stream.on('end', () => show(parts.join('')))
source.write('hello ')
source.end('world')
