import { chunksOf, WaveError } from './chunks.js'

export { WaveError, writeChunks } from './chunks.js'

/** What is to be told of a sound: channels, rate, seconds, and its title where it has one. */
export function facts(buffer) {
  let format = null
  let bytes = 0
  let title = null
  const order = []
  for (const { id, data } of chunksOf(buffer)) {
    order.push(id.trim())
    if (id === 'fmt ') format = readFormat(data)
    if (id === 'data') bytes += data.length
    if (id === 'titl') title = data.toString('utf8')
  }
  if (format === null) throw new WaveError('the format is not told')
  return { ...format, seconds: bytes / (format.rate * format.channels * (format.bits / 8)), title, order }
}

function readFormat(data) {
  if (data.length < 16) throw new WaveError('the format is cut off')
  return { channels: data.readUInt16LE(2), rate: data.readUInt32LE(4), bits: data.readUInt16LE(14) }
}
