// fastify-busboy-header-of-prototype: throws with @fastify/busboy@3.2.0, answers with @fastify/busboy@3.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Readable } = require('node:stream')
const Busboy = require('@fastify/busboy')
const part = (name, headers) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n${headers}\r\nvalue of ${name}\r\n`
const parse = (body, done) => {
  const fields = []
  const form = new Busboy({ headers: { 'content-type': 'multipart/form-data; boundary=x' } })
  form.on('field', (name, value) => fields.push([name, value]))
  form.on('finish', () => done(fields))
  Readable.from([Buffer.from(`${body}--x--\r\n`)]).pipe(form)
}
parse(part('a', ''), (first) => {
  parse(part('a', 'Constructor: me\r\n') + part('b', ''), (second) => show([first, second]))
})
