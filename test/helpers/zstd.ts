/** Frames of zstd that need no encoder, which Node 20 does not have: a window of 128 KiB and blocks of up to that. */
const BLOCK_BYTES_MAX = 128 * 1024
const HEADER = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38])
const RAW = 0
const REPEATED = 1

/** The bytes as they are, in blocks. */
export function zstdRaw(body: Buffer | string): Buffer {
  const bytes = Buffer.from(body)
  const blocks: Buffer[] = [HEADER]
  for (let at = 0; at < bytes.length || at === 0; at += BLOCK_BYTES_MAX) {
    const block = bytes.subarray(at, at + BLOCK_BYTES_MAX)
    blocks.push(blockHeader(RAW, block.length, at + BLOCK_BYTES_MAX >= bytes.length), block)
  }
  return Buffer.concat(blocks)
}

/** So many spaces in a few bytes. */
export function zstdBomb(blocks: number): Buffer {
  const all = Array.from({ length: blocks }, (_, i) => [
    blockHeader(REPEATED, BLOCK_BYTES_MAX, i === blocks - 1),
    Buffer.from(' '),
  ])
  return Buffer.concat([HEADER, ...all.flat()])
}

function blockHeader(type: number, bytes: number, isLast: boolean): Buffer {
  const header = Buffer.alloc(3)
  header.writeUIntLE((bytes << 3) | (type << 1) | (isLast ? 1 : 0), 0, 3)
  return header
}
