// rotating-file-stream-rotation-between-chunks: throws with rotating-file-stream@3.1.0, answers with rotating-file-stream@3.1.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { mkdtempSync, readdirSync, readFileSync, rmSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const rfs = require('rotating-file-stream')

const dir = mkdtempSync(join(tmpdir(), 'rotating-'))
process.on('exit', () => rmSync(dir, { recursive: true, force: true }))
const nameOf = (time, index) => (time ? `${time.getTime()}-${index}.log` : 'app.log')
const stream = rfs.createStream(nameOf, { interval: '1s', path: dir })
let rotations = 0
stream.on('rotated', () => rotations++)

// Batches of lines, until the interval has passed twice while they were written.
let lines = 0
function batch(failed) {
  if (failed) return
  if (rotations >= 2) return stream.end()
  for (let line = 0; line < 5000; line++) stream.write(`line ${lines++}\n`)
  stream.write(`line ${lines++}\n`, batch)
}
stream.on('finish', () => {
  const names = readdirSync(dir)
  const found = names.flatMap((name) => readFileSync(join(dir, name), 'utf8').split('\n').filter(Boolean))
  show([names.includes('app.log'), names.length >= 3, new Set(found).size === lines, found.length === lines])
})
batch()
