import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * A stream that passes bytes on as they are and counts them.
 *
 * @typedef {object} GaugeOptions
 * @property {number} [expected] bytes that are expected, where that is known
 * @property {(progress: { bytes: number, percent: ?number }) => void} [onProgress] told after each chunk
 * @property {(summary: { bytes: number, chunks: number }) => void} [onEnd] told once at the end
 */
export class Gauge extends Transform {
  #onProgress
  #onEnd

  /** @param {GaugeOptions} [options] */
  constructor({ expected = null, onProgress, onEnd } = {}) {
    super()
    this.expected = expected
    this.bytes = 0
    this.chunks = 0
    this.#onProgress = onProgress
    this.#onEnd = onEnd
  }

  /** From 0 to 100, or null where it is not known how much will come. */
  get percent() {
    if (this.expected === null) return null
    if (this.expected === 0) return 100
    return Math.min(100, Math.floor((this.bytes / this.expected) * 100))
  }

  _transform(chunk, encoding, done) {
    this.bytes += chunk.length
    this.#onProgress({ bytes: this.bytes, percent: this.percent })
    this.chunks++
    done(null, chunk)
  }

  _flush(done) {
    if (this.#onEnd) this.#onEnd({ bytes: this.bytes, chunks: this.chunks })
    done()
  }
}

/**
 * Copies a stream into another and promises how many bytes that were.
 *
 * @param {GaugeOptions} [options]
 */
export async function copy(from, to, options) {
  const gauge = new Gauge(options)
  await pipeline(from, gauge, to)
  return gauge.bytes
}
