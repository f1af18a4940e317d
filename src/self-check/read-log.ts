import { stat } from 'node:fs/promises'
import type { Activity } from '../domain/activity.ts'
import { repeatableKey } from '../sources/activity.ts'
import { createJoiner, type LogLine, type LogRecord } from '../sources/logs/joiner.ts'
import { readActivities } from '../sources/logs/read-logs.ts'
import { createFileReader } from '../sources/logs/readers/file.ts'
import type { ScannedLog } from './config.ts'
import { journalLines } from './journal.ts'
import { ACTIVITIES_MAX } from './scan.ts'

export interface ReadOptions {
  projectId: number
  sinceMs: number
  nowMs: number
  /** Where the scan before got to in a file. */
  position: string | undefined
  env: Record<string, string>
  signal: AbortSignal
}

export interface LogReading {
  /** The newest, oldest first. */
  activities: Activity[]
  position?: string
}

/** Of one scan; the newest of more are kept. */
const PROBLEMS_MAX = ACTIVITIES_MAX / 2
/** A larger file is followed from its end on when it is read for the first time. */
const FIRST_BYTES_MAX = 256 * 1024 * 1024

/**
 * What a log says since then. Each record has a key of its own, so that what two scans read is counted once.
 * @throws ExternalError when it cannot be read
 */
export function readLog(log: ScannedLog, options: ReadOptions): Promise<LogReading> {
  return log.kind === 'journal' ? readJournal(log, options) : readFile(log, options)
}

async function readJournal(log: Extract<ScannedLog, { kind: 'journal' }>, options: ReadOptions): Promise<LogReading> {
  const { projectId, sinceMs, nowMs } = options
  const keyOf = keysOf(`journal ${log.user} ${log.unit}`)
  const collected = collector((records) => readActivities(records, { projectId, receivedMs: nowMs, keyOf }))
  for await (const lines of journalLines(log, options)) collected.add(lines)
  return { activities: collected.end().filter(({ occurredMs }) => occurredMs >= sinceMs) }
}

async function readFile({ path }: Extract<ScannedLog, { kind: 'file' }>, options: ReadOptions): Promise<LogReading> {
  const { projectId, sinceMs, nowMs, position } = options
  const size = position === undefined ? ((await stat(path).catch(() => undefined))?.size ?? 0) : 0
  const from = size > FIRST_BYTES_MAX ? 'end' : 'start'
  const reader = createFileReader({ path, from, position, nowMs: () => nowMs })
  const keyOf = keysOf(`file ${path}`)
  const collected = collector((records) => readActivities(records, { projectId, receivedMs: nowMs, keyOf }))
  let last = position
  try {
    while (!options.signal.aborted && collected.size() < PROBLEMS_MAX) {
      const lines = await reader.read()
      if (!lines || lines.length === 0) break
      collected.add(lines)
      last = lines.findLast((line) => line.position !== undefined)?.position ?? last
    }
    last ??= reader.startPosition()
  } finally {
    await reader.stop()
  }
  const isFirst = position === undefined
  const activities = collected.end().filter(({ occurredMs }) => !isFirst || occurredMs >= sinceMs)
  return { activities, ...(last === undefined ? {} : { position: last }) }
}

/** Lines in, the newest activities out. */
function collector(read: (records: readonly LogRecord[]) => Activity[]) {
  const joiner = createJoiner()
  let kept: Activity[] = []
  const keep = (records: readonly LogRecord[]): void => {
    kept.push(...read(records))
    if (kept.length > 2 * PROBLEMS_MAX) kept = kept.slice(-PROBLEMS_MAX)
  }
  return {
    add: (lines: readonly LogLine[]): void => keep(lines.flatMap((line) => joiner.push(line))),
    size: () => kept.length,
    end(): Activity[] {
      keep(joiner.flush())
      return kept.slice(-PROBLEMS_MAX)
    },
  }
}

/** By its place where the log has places, else by what it says; the second of two equal lines is another one. */
function keysOf(log: string): (record: LogRecord) => string {
  const seen = new Map<string, number>()
  return ({ lines, position }) => {
    if (position !== undefined) return repeatableKey(log, position)
    const text = lines.join('\n')
    const times = (seen.get(text) ?? 0) + 1
    if (seen.size < 10 * ACTIVITIES_MAX) seen.set(text, times)
    return repeatableKey(log, text, times)
  }
}
