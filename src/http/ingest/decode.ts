import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { messageOf, UserError } from '../../domain/errors.ts'
import { unzstd } from './zstd.ts'

type Decoder = (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>

const inflate: Decoder = promisify(zlib.inflate)
const inflateRaw: Decoder = promisify(zlib.inflateRaw)

const DECODERS: Readonly<Record<string, Decoder>> = {
  gzip: promisify(zlib.gunzip) as Decoder,
  'x-gzip': promisify(zlib.gunzip) as Decoder,
  deflate: inflateEither,
  br: promisify(zlib.brotliDecompress) as Decoder,
  zstd: unzstd,
}

/**
 * A body as it was before its content encoding.
 * @throws UserError 415 for an encoding that is not known, 413 when it grows over `bytesMax`, 400 when it is damaged.
 */
export async function decode(
  body: Buffer,
  { encoding, bytesMax }: { encoding: string | undefined; bytesMax: number },
): Promise<Buffer> {
  // An empty header is what one SDK sends for none.
  if (!encoding || encoding === 'identity') return body
  const decoder = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding] : undefined
  if (!decoder) {
    const known = Object.keys(DECODERS).join(', ')
    throw new UserError(`The content encoding ${encoding.slice(0, 40)} is not known: send one of ${known}.`, {
      status: 415,
    })
  }
  try {
    return await decoder(body, { maxOutputLength: bytesMax })
  } catch (error) {
    if (error instanceof UserError) throw error
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new UserError(`The body is larger than ${bytesMax} bytes after decompression.`, { status: 413 })
    }
    throw new UserError(`The body cannot be decompressed: ${messageOf(error)}.`, { cause: error })
  }
}

/** The name stands for the zlib format; some clients send the bare stream. */
async function inflateEither(body: Buffer, options: { maxOutputLength: number }): Promise<Buffer> {
  const hasHeader = body.length >= 2 && (body[0]! & 0x0f) === 8 && body.readUInt16BE(0) % 31 === 0
  return hasHeader ? inflate(body, options) : inflateRaw(body, options)
}
