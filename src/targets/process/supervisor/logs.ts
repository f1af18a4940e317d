import { open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../../../lib/clock.ts'

const LOG_BYTES_MAX = 8 * 1024 * 1024
const ROTATE_EVERY_MS = 5000
/** Those of the last releases, also of canaries that were taken back. */
const LOG_FILES_MAX = 10
const TAIL_BYTES = 2000
const TAIL_LINES = 8

/** Keeps the logs in `dir`, and our own, in bounds until `signal` aborts. The apps write by themselves, so their files are emptied in place. */
export async function rotateLogs(
  { dir, own, clock }: { dir: string; own: string; clock: Clock },
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const [newest, outdated] = await logFiles(dir)
    for (const file of [own, ...newest]) await rotate(file).catch(() => {})
    for (const file of outdated) await remove(file)
    await clock.sleep(ROTATE_EVERY_MS, signal)
  }
}

/** Moves the end of a log that is too long to `<file>.1`. What is written at that very moment may be lost. */
export async function rotate(file: string, bytesMax: number = LOG_BYTES_MAX): Promise<void> {
  const { size } = await stat(file).catch(() => ({ size: 0 }))
  if (size <= bytesMax) return
  await writeFile(`${file}.1`, await readEnd(file, bytesMax), { mode: 0o600 })
  await truncate(file, 0)
}

/** Those that are kept, and those that are not. */
export async function logFiles(dir: string, filesMax: number = LOG_FILES_MAX): Promise<[string[], string[]]> {
  const names = (await readdir(dir).catch(() => [])).filter((name) => name.endsWith('.log'))
  const files = await Promise.all(names.map((name) => changedMs(join(dir, name))))
  const sorted = files.sort((a, b) => b.atMs - a.atMs).map(({ file }) => file)
  return [sorted.slice(0, filesMax), sorted.slice(filesMax)]
}

async function changedMs(file: string): Promise<{ file: string; atMs: number }> {
  return { file, atMs: (await stat(file).catch(() => ({ mtimeMs: 0 }))).mtimeMs }
}

async function remove(file: string): Promise<void> {
  await rm(file, { force: true })
  await rm(`${file}.1`, { force: true })
}

/** The last lines of a log on one line, for error messages. */
export async function logTail(file: string): Promise<string> {
  const text = (await readEnd(file, TAIL_BYTES).catch(() => Buffer.alloc(0))).toString('utf8')
  const lines = text.split('\n').flatMap((line) => printable(line).trim() || [])
  return lines.slice(-TAIL_LINES).join(' | ')
}

/** Control characters of a foreign text do nothing here, and colours nothing good. */
function printable(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return line.replace(/\u001b\[[0-9;]*m/g, '').replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ')
}

async function readEnd(file: string, bytesMax: number): Promise<Buffer> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const length = Math.min(size, bytesMax)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, size - length)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
