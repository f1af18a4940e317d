import { ExternalError } from '../domain/errors.ts'
import { createLineSplitter } from '../lib/line-splitter.ts'
import { startReading } from '../lib/subprocess.ts'
import type { LogLine } from '../sources/logs/joiner.ts'
import { journalEntryLines } from '../sources/logs/journal-entry.ts'
import { LINE_BYTES_MAX } from '../sources/logs/readers/reader.ts'

export interface JournalOptions {
  sinceMs: number
  nowMs: number
  env: Record<string, string>
  signal: AbortSignal
}

/**
 * What a unit wrote into the systemd journal in that time, as `journalctl` prints it, read while it is printed.
 * @throws ExternalError when there is no such program, or it fails
 */
export async function* journalLines(
  { unit, user }: { unit: string; user: boolean },
  { sinceMs, nowMs, env, signal }: JournalOptions,
): AsyncGenerator<LogLine[]> {
  const since = ['--since', agoText(nowMs - sinceMs)]
  const command = ['journalctl', ...(user ? ['--user'] : []), '-u', unit, ...since, '--output=json', '--no-pager']
  const process = startReading({ command, cwd: '/', env })
  const splitter = createLineSplitter(LINE_BYTES_MAX)
  const stop = (): void => void process.stop()
  signal.addEventListener('abort', stop, { once: true })
  try {
    for await (const chunk of process.output)
      yield splitter.push(Buffer.from(chunk as Buffer)).flatMap(({ text }) => journalEntryLines(text))
    const rest = splitter.rest()
    if (rest) yield journalEntryLines(rest.text)
    const { startError, exitCode, signal: endedBy } = await process.ended
    if (exitCode === 0) return
    const reason = startError ?? (process.errors().trim().split('\n').at(-1) || `exit ${exitCode ?? endedBy}`)
    throw new ExternalError(`The journal of ${unit} cannot be read: ${reason}.`)
  } finally {
    signal.removeEventListener('abort', stop)
    await process.stop()
  }
}

const HOUR_S = 3_600
const MINUTE_S = 60

/** `1h ago`, as systemd reads it. */
function agoText(ms: number): string {
  const seconds = Math.ceil(ms / 1_000)
  if (seconds % HOUR_S === 0) return `${seconds / HOUR_S}h ago`
  return seconds % MINUTE_S === 0 ? `${seconds / MINUTE_S}min ago` : `${seconds}s ago`
}
