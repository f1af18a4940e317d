import { ExternalError, messageOf } from '../domain/errors.ts'
import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/logger.ts'
import type { FeedBatch, LogFeed } from '../sources/logs/feed.ts'
import type { Sql } from '../store/database.ts'
import { loadLogCursor } from '../store/log-cursors.ts'
import type { IngestQueue } from './ingest.ts'

export interface LogFollowerParts {
  projectId: number
  /** Name under which its position is kept. */
  log: string
  open: (position: string | undefined) => LogFeed
  sql: Sql
  queue: IngestQueue
  /** Off: records are counted and nothing else is done. */
  enabled: boolean
  clock: Clock
  logger: Logger
}

export interface LogFollower {
  start(): void
  /** Lets what is being committed finish. */
  stop(): Promise<void>
}

const POLL_MS = 500
const RETRY_AFTER_MS = 1_000
/** A batch that fails so often by a fault of ours is passed over, or nothing behind it would ever be read. */
const TRIES_MAX = 5

/**
 * Reads a log into the ingest queue, a batch at a time: the next one is read when this one is committed, so a store that is slow
 * makes the log wait, and memory holds one batch.
 */
export function createLogFollower(parts: LogFollowerParts): LogFollower {
  const { projectId, log, open, sql, clock } = parts
  const logger = parts.logger.child({ log })
  const stopping = new AbortController()
  const { signal } = stopping
  let feed: LogFeed | undefined
  let running: Promise<void> | undefined
  let trouble = ''

  async function follow(): Promise<void> {
    while (!signal.aborted) {
      try {
        feed ??= open(await loadLogCursor(sql, projectId, log))
        const batch = await feed.read()
        if (!batch) return void logger.info('the log has ended')
        trouble = ''
        await submit(batch)
        if (batch.isIdle) await clock.sleep(POLL_MS, signal)
      } catch (error) {
        tell(error)
        await clock.sleep(retryAfterMs(error), signal)
      }
    }
  }

  async function submit(batch: FeedBatch): Promise<void> {
    const submission = submissionOf(batch, parts)
    if (!submission) return
    for (let tries = 1; !signal.aborted; ) {
      try {
        return await parts.queue.submit(submission)
      } catch (error) {
        tell(error)
        if (!(error instanceof ExternalError) && tries++ === TRIES_MAX) return
        await clock.sleep(retryAfterMs(error), signal)
      }
    }
  }

  /** Once, however long it lasts. */
  function tell(error: unknown): void {
    const message = messageOf(error)
    if (message === trouble) return
    trouble = message
    if (error instanceof ExternalError) logger.warn('a log waits', { error: message })
    else logger.error('a log could not be read on', { error: message })
  }

  return {
    start() {
      running ??= follow()
    },
    async stop() {
      stopping.abort()
      await running
      await feed?.stop()
    },
  }
}

function submissionOf(
  { events, activities, counts, position, bytes }: FeedBatch,
  { projectId, log, enabled }: LogFollowerParts,
) {
  const items = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (items === 0 && position === undefined) return undefined
  return {
    projectId,
    sessions: [],
    ...(enabled
      ? { events, activities: activities ?? [], counts, bytes }
      : { events: [], counts: { disabled: items }, bytes: 0 }),
    ...(position === undefined ? {} : { cursor: { log, position } }),
  }
}

function retryAfterMs(error: unknown): number {
  return (error instanceof ExternalError && error.retryAfterMs) || RETRY_AFTER_MS
}
