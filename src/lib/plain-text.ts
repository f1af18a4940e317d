import { UserError } from '../domain/errors.ts'

/** Enough of a stream to tell what it holds. */
const HEAD_BYTES = 1_024
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf])
const PACKED: readonly [name: string, signature: Buffer, unpack: string][] = [
  ['gzip', Buffer.from([0x1f, 0x8b]), 'zcat'],
  ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), 'zstdcat'],
  ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]), 'xzcat'],
  ['bzip2', Buffer.from('BZh'), 'bzcat'],
  ['a zip file', Buffer.from([0x50, 0x4b, 0x03, 0x04]), 'unzip -p'],
]
const UTF_16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])]

/**
 * A stream of text in UTF-8, without its byte order mark.
 * @throws UserError where it is something else, and its words would not be seen: least of all the secrets among them.
 */
export async function* plainText(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  let head: Buffer | undefined = Buffer.alloc(0)
  for await (const chunk of stream) {
    if (head === undefined) {
      yield chunk
      continue
    }
    head = Buffer.concat([head, chunk])
    if (head.length < HEAD_BYTES) continue
    yield textAfterMark(head)
    head = undefined
  }
  if (head !== undefined && head.length > 0) yield textAfterMark(head)
}

function textAfterMark(head: Buffer): Buffer {
  for (const [name, signature, unpack] of PACKED)
    if (startsWith(head, signature))
      throw new UserError(`The input is ${name}. Unpack it first, as with \`${unpack} FILE | prunella …\`.`)
  if (UTF_16.some((mark) => startsWith(head, mark)) || isEverySecondByteZero(head.subarray(0, HEAD_BYTES)))
    throw new UserError(
      'The input is UTF-16. Turn it into UTF-8 first, as with `iconv -f UTF-16 -t UTF-8 FILE | prunella …`.',
    )
  return startsWith(head, BYTE_ORDER_MARK) ? head.subarray(BYTE_ORDER_MARK.length) : head
}

function startsWith(head: Buffer, signature: Buffer): boolean {
  return head.subarray(0, signature.length).equals(signature)
}

/** As Latin text in UTF-16 is, with or without its mark. */
function isEverySecondByteZero(head: Buffer): boolean {
  const zeros = [0, 0]
  for (const [i, byte] of head.entries()) if (byte === 0) zeros[i % 2]! += 1
  const half = head.length / 2
  return Math.max(...zeros) > 0.6 * half && Math.min(...zeros) < 0.1 * half
}
