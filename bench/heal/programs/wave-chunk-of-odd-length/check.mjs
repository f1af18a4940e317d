import { facts, WaveError, writeChunks } from 'wave-facts'

const format = Buffer.alloc(16)
format.writeUInt16LE(1, 2)
format.writeUInt32LE(8000, 4)
format.writeUInt16LE(8, 14)
const fmt = { id: 'fmt ', data: format }
const data = (bytes) => ({ id: 'data', data: Buffer.alloc(bytes) })
const titl = (text) => ({ id: 'titl', data: Buffer.from(text) })
const tell = (buffer) => {
  try {
    return facts(buffer)
  } catch (error) {
    if (!(error instanceof WaveError)) throw error
    return error.message
  }
}
console.log(`RESULT ${JSON.stringify([
  tell(writeChunks([fmt, data(4001)])),
  tell(writeChunks([titl('abc'), fmt, data(4000)])),
  tell(writeChunks([fmt, data(1001), titl('Elk'), data(999)])),
  tell(writeChunks([fmt, data(800), titl('Even')])),
  tell(writeChunks([data(3)])),
  tell(writeChunks([])),
  tell(Buffer.from('RIFF')),
  tell(Buffer.from('RIFX00000000')),
])}`)
