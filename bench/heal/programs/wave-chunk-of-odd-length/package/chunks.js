/** A sound file that cannot be read. */
export class WaveError extends Error {
  constructor(message) {
    super(message)
    this.name = 'WaveError'
  }
}

/**
 * The chunks of a RIFF file: four letters, the length of the data, the data. Each chunk begins at an even place: after
 * data of odd length comes a byte that is not counted.
 */
export function* chunksOf(buffer) {
  if (buffer.length < 12) throw new WaveError('too short')
  if (buffer.toString('latin1', 0, 4) !== 'RIFF') throw new WaveError('no RIFF file')
  if (buffer.toString('latin1', 8, 12) !== 'WAVE') throw new WaveError('no sound')
  let at = 12
  while (at < buffer.length) {
    const id = buffer.toString('latin1', at, at + 4)
    const length = buffer.readUInt32LE(at + 4)
    yield { id, data: buffer.subarray(at + 8, at + 8 + length) }
    at += 8 + length
  }
}

/** Writes one, for the tools that make test tones. */
export function writeChunks(chunks) {
  const parts = chunks.map(({ id, data }) => {
    const head = Buffer.alloc(8, id, 'latin1')
    head.writeUInt32LE(data.length, 4)
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
  })
  const body = Buffer.concat([Buffer.from('WAVE'), ...parts])
  const head = Buffer.alloc(8, 'RIFF', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}
