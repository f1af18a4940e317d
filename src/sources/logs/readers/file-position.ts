import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { z } from 'zod'

/** Where reading stands: in which file, known again by its number and by its first bytes, and how far. */
const position = z.object({ file: z.string(), offset: z.int().min(0), headBytes: z.int().min(0), head: z.string() })
export type FilePosition = z.output<typeof position>

/** Logs begin with a time: so many bytes tell two files apart. */
const HEAD_BYTES_MAX = 256

export function fileId({ dev, ino }: Pick<Stats, 'dev' | 'ino'>): string {
  return `${dev}:${ino}`
}

/** Undefined for what no reader of files has written. */
export function parsePosition(text: string | undefined): FilePosition | undefined {
  if (text === undefined) return undefined
  try {
    return position.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** The first bytes of a file, as far as `offset`, so that they are there for good. */
export async function headOf(handle: FileHandle, offset: number): Promise<Pick<FilePosition, 'head' | 'headBytes'>> {
  const headBytes = Math.min(offset, HEAD_BYTES_MAX)
  return { headBytes, head: await hashOfHead(handle, headBytes) }
}

/** Whether the file still begins with what was read before, and has all of it. */
export async function isSameFile(handle: FileHandle, { offset, head, headBytes }: FilePosition): Promise<boolean> {
  const { size } = await handle.stat()
  return size >= offset && (await hashOfHead(handle, headBytes)) === head
}

async function hashOfHead(handle: FileHandle, bytes: number): Promise<string> {
  if (bytes === 0) return ''
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0)
  return createHash('sha256').update(buffer.subarray(0, bytesRead)).digest('hex').slice(0, 16)
}
