import type { Readable } from 'node:stream'
import type { Clock } from '../../lib/clock.ts'
import type { ParsedSignal } from '../source.ts'
import type { LogConfig } from './config.ts'
import { createJoiner, type LogLine } from './joiner.ts'
import { readRecords } from './read-logs.ts'
import { createFileReader } from './readers/file.ts'
import { createJournalReader } from './readers/journal.ts'
import type { LogReader } from './readers/reader.ts'
import { createStdinReader } from './readers/stdin.ts'

/** The records of a log, as they come. */
export interface LogFeed {
  /** What came since the last call, or undefined when there will never be any more. Throws as its reader does. */
  read(): Promise<FeedBatch | undefined>
  stop(): Promise<void>
}

export interface FeedBatch extends Pick<ParsedSignal, 'events' | 'activities' | 'counts'> {
  /** From where reading goes on once this batch is kept. */
  position: string | undefined
  bytes: number
  /** Nothing is there to be read for now. */
  isIdle: boolean
}

export interface FeedDeps {
  projectId: number
  position: string | undefined
  withActivities?: boolean
  env: Record<string, string>
  /** Asked for only where it is followed. */
  stdin: () => Readable
  clock: Clock
}

/** The last record is complete when nothing has followed it for so long: a stack is printed at once. */
const RECORD_IDLE_MS = 1_000

export function openLogFeed(config: LogConfig, deps: FeedDeps): LogFeed {
  return createLogFeed(readerOf(config, deps), deps)
}

export function createLogFeed(
  reader: LogReader,
  { projectId, position, withActivities, clock }: Pick<FeedDeps, 'projectId' | 'position' | 'withActivities' | 'clock'>,
): LogFeed {
  const joiner = createJoiner()
  let isPlaced = position !== undefined
  let isEnded = false
  let newestMs = clock.monotonicMs()

  /** Counted from before the log was asked: while a slow answer is on its way, lines may have come. */
  function isRecordWhole(lines: readonly LogLine[] | undefined, askedMs: number): boolean {
    if (lines && lines.length > 0) newestMs = clock.monotonicMs()
    return lines === undefined || askedMs - newestMs >= RECORD_IDLE_MS
  }

  return {
    async read() {
      if (isEnded) return undefined
      const askedMs = clock.monotonicMs()
      const lines = await reader.read()
      isEnded = lines === undefined
      const pushed = (lines ?? []).flatMap(joiner.push)
      const records = isRecordWhole(lines, askedMs) ? [...pushed, ...joiner.flush()] : pushed
      const position = records.findLast((record) => record.position !== undefined)?.position
      // Where it began is kept at once: what is written while the server is down must not be passed over.
      const start = isPlaced ? undefined : reader.startPosition()
      isPlaced ||= start !== undefined
      return {
        ...readRecords(records, { projectId, receivedMs: clock.nowMs(), withActivities }),
        position: position ?? start,
        bytes: records.reduce((sum, record) => sum + record.lines.reduce((chars, line) => chars + line.length, 0), 0),
        isIdle: !lines || lines.length === 0,
      }
    },
    stop: () => reader.stop(),
  }
}

/** What a log is called where its position is kept. */
export function logName(config: LogConfig): string {
  if (config.kind === 'file') return `file ${config.path}`
  return config.kind === 'journal' ? `journal ${config.user ? '--user ' : ''}${config.unit}` : 'stdin'
}

function readerOf(config: LogConfig, { position, env, stdin, clock }: FeedDeps): LogReader {
  switch (config.kind) {
    case 'file':
      return createFileReader({ ...config, position, nowMs: clock.nowMs })
    case 'journal':
      return createJournalReader({ ...config, position, env })
    case 'stdin':
      return createStdinReader(stdin())
  }
}
