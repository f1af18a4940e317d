import { ExternalError } from '../../../domain/errors.ts'
import { type ReadableProcess, startReading } from '../../../lib/subprocess.ts'
import { journalEntryLines } from '../journal-entry.ts'
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
