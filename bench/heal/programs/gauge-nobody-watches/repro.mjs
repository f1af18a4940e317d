import { Readable, Writable } from 'node:stream'
import { copy } from 'stream-gauge'

const parts = []
const to = () => new Writable({ write: (chunk, encoding, done) => done(null, parts.push(String(chunk))) })
console.log(await copy(Readable.from([Buffer.from('one '), Buffer.from('two ')]), to(), { onProgress: console.log }), 'bytes')
console.log(await copy(Readable.from([Buffer.from('three '), Buffer.from('four')]), to()), 'bytes')
console.log(parts.join(''))
