import { Readable, Writable } from 'node:stream'
import { copy, Gauge } from 'stream-gauge'

const run = async (texts, options) => {
  const parts = []
  const to = new Writable({ write: (chunk, encoding, done) => done(null, parts.push(String(chunk))) })
  const bytes = await copy(Readable.from(texts.map((text) => Buffer.from(text))), to, options)
  return [bytes, parts.join('')]
}
const log = []
const gauge = new Gauge({ expected: 10 })
gauge.resume()
gauge.write('12345')
gauge.end('6789é')
await new Promise((resolve) => gauge.once('end', resolve))
console.log(`RESULT ${JSON.stringify([
  await run(['three ', 'four']),
  await run(['a', 'bc'], { onEnd: (summary) => log.push(summary) }),
  await run(['ab', 'c'], { expected: 6, onProgress: (progress) => log.push(progress) }),
  await run([], { expected: 0 }),
  log,
  [gauge.bytes, gauge.chunks, gauge.percent],
])}`)
