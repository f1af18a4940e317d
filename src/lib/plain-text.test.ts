import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

async function read(bytes: Buffer, size = 7): Promise<string> {
  async function* pieces() {
    for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of plainText(pieces())) chunks.push(chunk)
  return Buffer.concat(chunks).toString('latin1')
}

const TEXT = 'ERROR no stock of MUG-9\r\nERROR no stock of CUP-1'
const utf16 = (text: string, isBig = false) =>
  isBig ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le')

test.each([
  ['text', Buffer.from(TEXT), TEXT],
  ['nothing', Buffer.alloc(0), ''],
  ['a byte', Buffer.from('P'), 'P'],
  ['a byte order mark, which goes', Buffer.from(`\ufeff${TEXT}`), TEXT],
  ['Latin 1', Buffer.from('gr\xfc\xdfe', 'latin1'), 'gr\xfc\xdfe'],
  ['a zero here and there', Buffer.from('a\0b\0\0c'), 'a\0b\0\0c'],
  ['zeros alone', Buffer.alloc(3_000), '\0'.repeat(3_000)],
  ['much of it', Buffer.from(TEXT.repeat(1_000)), TEXT.repeat(1_000)],
])('passes %s', async (_, bytes, expected) => {
  for (const size of [1, 7, 5_000]) expect(await read(bytes, size)).toBe(expected)
})

test.each([
  ['gzip', gzipSync(TEXT), /gzip.*zcat/],
  ['a zip file', Buffer.from('PK\x03\x04rest'), /zip/],
  ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1]), /zstdcat/],
  ['UTF-16', utf16(`\ufeff${TEXT}`), /UTF-16.*iconv/],
  ['UTF-16 of the other order', utf16(`\ufeff${TEXT}`, true), /UTF-16/],
  ['UTF-16 without a mark', utf16(TEXT), /UTF-16/],
  ['UTF-16 of the other order, without a mark', utf16(TEXT.repeat(100), true), /UTF-16/],
])('refuses %s with what to do', async (_, bytes, reason) => {
  await expect(read(bytes)).rejects.toThrow(reason)
})
