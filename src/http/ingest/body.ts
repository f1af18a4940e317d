import type { IncomingMessage } from 'node:http'
import { ExternalError, UserError } from '../../domain/errors.ts'
import { createGate } from '../../lib/gate.ts'
import { decode } from './decode.ts'
import type { IngestBodyLimits } from './limits.ts'

const RETRY_AFTER_MS = 2_000

/** Reads bodies within limits, all requests together. Throws UserError 400, 413, 415, or ExternalError when there are too many. */
export function createBodyReader(limits: IngestBodyLimits): (request: IncomingMessage) => Promise<Buffer> {
  const decoding = createGate(limits.decodingMax)
  let readingBytes = 0

  return async function read(request) {
    if (Number(request.headers['content-length']) > limits.bodyBytesMax) throw tooLarge(limits.bodyBytesMax)
    const chunks: Buffer[] = []
    let ownBytes = 0
    try {
      for await (const chunk of chunksOf(request)) {
        ownBytes += chunk.length
        readingBytes += chunk.length
        if (ownBytes > limits.bodyBytesMax) throw tooLarge(limits.bodyBytesMax)
        if (readingBytes > limits.readingBytesMax) {
          throw new ExternalError('Too much is being sent at once.', { retryAfterMs: RETRY_AFTER_MS })
        }
        chunks.push(chunk)
      }
      const encoding = request.headers['content-encoding']?.trim().toLowerCase()
      return await decoding(() => decode(Buffer.concat(chunks), { encoding, bytesMax: limits.decodedBytesMax }))
    } finally {
      readingBytes -= ownBytes
    }
  }
}

/** Leaves the connection open when reading stops early: it has yet to carry the answer. */
async function* chunksOf(request: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    yield* request.iterator({ destroyOnReturn: false })
  } catch (cause) {
    throw new UserError('The connection ended before the body did.', { cause })
  }
}

function tooLarge(bytesMax: number): UserError {
  return new UserError(`The body is larger than ${bytesMax} bytes.`, { status: 413 })
}
