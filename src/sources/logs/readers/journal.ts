import { z } from 'zod'
import { ExternalError } from '../../../domain/errors.ts'
import { compact } from '../../../lib/compact.ts'
import { lenient, lenientText } from '../../../lib/lenient.ts'
import { type ReadableProcess, startReading } from '../../../lib/subprocess.ts'
import { readTimeMs } from '../../../lib/time-value.ts'
import type { LogLine } from '../joiner.ts'
import { levelOfPriority } from '../level.ts'
import { readJsonLine } from '../structured.ts'
import type { LogReader } from './reader.ts'
import { linesOfStream, type StreamLines } from './stream.ts'

export interface JournalReaderOptions {
  unit: string
  /** The journal of the user's own services. */
  user: boolean
  from: 'start' | 'end'
  position: string | undefined
  /** Environment of `journalctl`. */
  env: Record<string, string>
}

const RETRY_AFTER_MS = 30_000

/** Text comes as text, or as bytes where it is not UTF-8. */
const entry = z.object({
  MESSAGE: lenient(
    z.union([z.string(), z.array(z.int().min(0).max(255)).transform((bytes) => Buffer.from(bytes).toString())]),
  ),
  PRIORITY: lenient(z.coerce.number()),
  __CURSOR: lenient(z.string()),
  __REALTIME_TIMESTAMP: lenientText,
  _PID: lenientText,
  SYSLOG_IDENTIFIER: lenientText,
})

/** Follows a unit by `journalctl --output=json --follow`, which waits while nobody reads it. It is started again when it ends. */
export function createJournalReader({ unit, user, from, position, env }: JournalReaderOptions): LogReader {
  let cursor = position
  let running: { process: ReadableProcess; lines: StreamLines } | undefined

  function start(): { process: ReadableProcess; lines: StreamLines } {
    const begin =
      cursor === undefined
        ? from === 'start'
          ? ['--no-tail']
          : ['--lines=0']
        : ['--no-tail', `--after-cursor=${cursor}`]
    const command = ['journalctl', ...(user ? ['--user'] : []), `--unit=${unit}`, '--output=json', '--follow', ...begin]
    const process = startReading({ command, cwd: '/', env })
    return { process, lines: linesOfStream(process.output) }
  }

  async function end(): Promise<never> {
    const { process } = running!
    running = undefined
    const { startError, exitCode, signal } = await process.ended
    const reason = startError ?? (process.errors().trim().split('\n').at(-1) || `exit ${exitCode ?? signal}`)
    throw new ExternalError(`The journal of ${unit} cannot be followed: ${reason}.`, { retryAfterMs: RETRY_AFTER_MS })
  }

  return {
    async read() {
      running ??= start()
      const texts = running.lines.read()
      if (texts === undefined) return end()
      const lines = texts.flatMap(journalEntryLines)
      cursor = lines.findLast((line) => line.position !== undefined)?.position ?? cursor
      return lines
    },
    startPosition: () => undefined,
    async stop() {
      await running?.process.stop()
      running = undefined
    },
  }
}

/** A message may have several lines; only behind the last one is the cursor right. What is no entry is a line of text. */
export function journalEntryLines(text: string): LogLine[] {
  const fields = readJsonLine(text)
  if (!fields || !('MESSAGE' in fields)) return [{ text }]
  const { MESSAGE = '', PRIORITY, __CURSOR, __REALTIME_TIMESTAMP, _PID, SYSLOG_IDENTIFIER } = entry.parse(fields)
  const lines = MESSAGE.split(/\r?\n/)
  return lines.map((line, i) =>
    compact({
      text: line,
      timeMs: readTimeMs(__REALTIME_TIMESTAMP),
      level: PRIORITY === undefined ? undefined : levelOfPriority(PRIORITY),
      writer: _PID,
      tags: SYSLOG_IDENTIFIER === undefined ? undefined : { logger: SYSLOG_IDENTIFIER },
      position: i === lines.length - 1 ? __CURSOR : undefined,
    }),
  )
}
