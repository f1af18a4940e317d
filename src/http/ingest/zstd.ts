import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { UserError } from '../../domain/errors.ts'

type NativeDecoder = (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>

/** Where Node has no zstd, a body is decoded in one go: this many bytes hold the event loop for some milliseconds. */
const IN_ONE_GO_BYTES_MAX = 8 * 1024 * 1024

const MAGIC = 0xfd2fb528

// Newer versions of Node can do zstd.
const { zstdDecompress } = zlib as { zstdDecompress?: (...args: unknown[]) => void }

export const unzstd: NativeDecoder = zstdDecompress
  ? (promisify(zstdDecompress) as unknown as NativeDecoder)
  : (body, { maxOutputLength }) => decodeAtOnce(body, Math.min(maxOutputLength, IN_ONE_GO_BYTES_MAX))

/** The reference decoder as WebAssembly: what it does is bounded by the bytes that it may write, whatever the input says. */
async function decodeAtOnce(body: Buffer, bytesMax: number): Promise<Buffer> {
  if (body.length < 4 || body.readUInt32LE() !== MAGIC) throw new Error('it is no zstd')
  const { ZSTDDecoder } = await import('zstddec')
  const decoder = new ZSTDDecoder()
  await decoder.init()
  const decoded = body.length <= bytesMax ? decoder.decode(body, bytesMax) : undefined
  // It gives nothing for what is damaged and for what is too large.
  if (!decoded?.length) {
    throw new UserError(`The body is damaged, or larger than ${bytesMax} bytes after decompression.`, { status: 413 })
  }
  return Buffer.from(decoded.buffer, decoded.byteOffset, decoded.byteLength)
}
