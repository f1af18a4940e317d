import { constants, type FileHandle, open, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ExternalError, messageOf } from '../../../domain/errors.ts'
import { createLineSplitter, type LineSplitter, type SplitLine } from '../../../lib/line-splitter.ts'
import type { LogLine } from '../joiner.ts'
import { type FilePosition, fileId, headOf, isSameFile, parsePosition } from './file-position.ts'
import { LINE_BYTES_MAX, type LogReader } from './reader.ts'

export interface FileReaderOptions {
  path: string
  /** Where to begin in a file that was there before anything was known of it. */
  from: 'start' | 'end'
  /** Where an earlier reader got to. */
  position: string | undefined
  nowMs: () => number
}

interface OpenFile {
  handle: FileHandle
  id: string
  /** False for what was rotated away before it was opened: its rest is read, then the file at the path. */
  isCurrent: boolean
  lines: LineSplitter
  /** Behind the last line that was handed out. */
  read: number
  head: Pick<FilePosition, 'head' | 'headBytes'>
}

const CHUNK_BYTES = 64 * 1024
/** Pieces without a line end that one call reads through: others get their turn between two of them. */
const CHUNKS_MAX = 256
/** Programs go on writing to a file that was renamed until they are told to open the new one. */
const ROTATED_GRACE_MS = 5_000
const SIBLINGS_MAX = 100
const NEWER_MAX = 8
/** A shorter head does not tell a copy from another file. */
const COPY_HEAD_BYTES_MIN = 16

/**
 * Follows a file through rotation by renaming, by copying and truncating, and through being replaced; after a restart it goes on
 * where it was, also in a file that was rotated meanwhile. A line is handed out once it has its end.
 */
export function createFileReader({ path, from, position, nowMs }: FileReaderOptions): LogReader {
  let stored = parsePosition(position)
  let isKnown = stored !== undefined
  let file: OpenFile | undefined
  /** Where it began. */
  let start: string | undefined
  /** Files that came to the path while an older one was still being read, and since when. */
  let newer: OpenFile[] = []
  let rotatedMs = 0
  const buffer = Buffer.alloc(CHUNK_BYTES)

  async function read(): Promise<LogLine[]> {
    file ??= await openFirst()
    if (!file) return []
    start ??= JSON.stringify(positionOf(file, file.read))
    if (await isReplaced(file)) await moveToCopy(file)
    if (!file) return []
    const lines = await readLines(file)
    if (lines === undefined) return []
    if (lines.length > 0) return linesWithPosition(file, lines)
    await lookForNewer(file)
    const isLeft = newer.length > 0 && (!file.isCurrent || nowMs() - rotatedMs >= ROTATED_GRACE_MS)
    return isLeft ? leave(file) : []
  }

  async function openFirst(): Promise<OpenFile | undefined> {
    const known = stored && (await findKnown(stored))
    const wasKnown = isKnown
    stored = undefined
    isKnown = true
    return known ?? (await openCurrent(wasKnown ? 'start' : from))
  }

  async function openCurrent(start: 'start' | 'end'): Promise<OpenFile | undefined> {
    const handle = await openIfThere(path)
    if (!handle) return undefined
    return opened(handle, start === 'end' ? (await handle.stat()).size : 0, true)
  }

  /** The file that was being read, under the name that it has now; a copy of it counts when it was truncated. */
  async function findKnown(known: FilePosition, skip?: string): Promise<OpenFile | undefined> {
    const matches: OpenFile[] = []
    for (const candidate of [path, ...(await siblings(path))].filter((name) => name !== skip)) {
      const handle = await openIfThere(candidate)
      if (!handle) continue
      if (await isSameFile(handle, known)) matches.push(await opened(handle, known.offset, candidate === path))
      else await handle.close()
    }
    const best =
      matches.find(({ id }) => id === known.file) ?? (known.headBytes >= COPY_HEAD_BYTES_MIN ? matches[0] : undefined)
    for (const other of matches) if (other !== best) await other.handle.close()
    return best
  }

  /** Truncated, and perhaps written anew: what was not read yet may stand in a copy that was made of it. */
  async function moveToCopy(left: OpenFile): Promise<void> {
    const copy = left.read > 0 ? await findKnown(positionOf(left, left.read), path) : undefined
    await left.handle.close()
    file = copy ?? (await openCurrent('start'))
  }

  /** At the end of the file: another one at the path is kept open until it is its turn. */
  async function lookForNewer({ id }: OpenFile): Promise<void> {
    const found = await stat(path).catch(() => undefined)
    if (!found || fileId(found) === (newer.at(-1)?.id ?? id) || newer.length === NEWER_MAX) return
    const next = await openCurrent('start')
    if (next && newer.push(next) === 1) rotatedMs = nowMs()
  }

  /** A last line without its end will not get one any more. */
  async function leave(left: OpenFile): Promise<LogLine[]> {
    const rest = left.lines.rest()
    const lines = rest ? linesWithPosition(left, [rest]) : []
    await left.handle.close()
    file = newer.shift()
    return lines
  }

  /** None at the end of the file; undefined in the midst of a line that is longer than what is read at once. */
  async function readLines(from: OpenFile): Promise<SplitLine[] | undefined> {
    for (let chunks = 0; chunks < CHUNKS_MAX; chunks++) {
      const { bytesRead } = await from.handle.read(buffer, 0, buffer.length, from.lines.offset())
      if (bytesRead === 0) return []
      const lines = from.lines.push(buffer.subarray(0, bytesRead))
      from.head = await headOf(from.handle, from.lines.offset())
      if (lines.length > 0) return lines
    }
    return undefined
  }

  function linesWithPosition(from: OpenFile, lines: readonly SplitLine[]): LogLine[] {
    from.read = lines.at(-1)!.end
    return lines.map(({ text, end }) => ({ text, position: JSON.stringify(positionOf(from, end)) }))
  }

  return {
    read: () => read().catch((cause) => Promise.reject(unreadable(path, cause))),
    startPosition: () => start,
    async stop() {
      for (const one of [file, ...newer]) await one?.handle.close()
      file = undefined
      newer = []
    },
  }
}

async function opened(handle: FileHandle, offset: number, isCurrent: boolean): Promise<OpenFile> {
  return {
    handle,
    id: fileId(await handle.stat()),
    isCurrent,
    lines: createLineSplitter(LINE_BYTES_MAX, offset),
    read: offset,
    head: await headOf(handle, offset),
  }
}

/** Shorter than what was read, or other bytes where those stood. */
async function isReplaced({ handle, id, lines, head }: OpenFile): Promise<boolean> {
  return !(await isSameFile(handle, { file: id, offset: lines.offset(), ...head }))
}

function positionOf({ id, head }: OpenFile, offset: number): FilePosition {
  return { file: id, offset, ...head }
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    // A pipe would be waited for.
    const handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK)
    if ((await handle.stat()).isFile()) return handle
    await handle.close()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  throw new Error('it is no regular file')
}

/** `app.log.1`, `app.log-20260101`: what rotation leaves beside the file. */
async function siblings(path: string): Promise<string[]> {
  const name = basename(path)
  const entries = await readdir(dirname(path), { withFileTypes: true }).catch(() => [])
  const names = entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
  const rotated = names.filter(
    (other) => other.startsWith(name) && other !== name && !/\.(?:gz|xz|zst|bz2)$/.test(other),
  )
  return rotated.slice(0, SIBLINGS_MAX).map((other) => join(dirname(path), other))
}

function unreadable(path: string, cause: unknown): Error {
  return new ExternalError(`The log ${path} cannot be read: ${messageOf(cause)}.`, { retryAfterMs: 10_000, cause })
}
