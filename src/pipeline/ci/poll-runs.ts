import { ExternalError, messageOf } from '../../domain/errors.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Logger } from '../../lib/logger.ts'
import type { Database } from '../../store/database.ts'
import { isRunKnown } from '../../store/forge-runs.ts'
import { loadLogCursor, saveLogCursors } from '../../store/log-cursors.ts'
import { queueReadRun } from './jobs.ts'
import type { Pipelines } from './settings.ts'

export interface RunPollerParts {
  db: Database
  clock: Clock
  logger: Logger
  projectId: number
  pipelines: Pick<Pipelines, 'forge' | 'settings'>
  /** Something new is to be done. */
  onFound(): void
}

/** Finds runs that no delivery told of: behind a firewall that is all of them, elsewhere those that got lost. */
export interface RunPoller {
  /** Throws ExternalError when the forge cannot answer. */
  pass(): Promise<void>
  /** Passes until the signal aborts. */
  run(signal: AbortSignal): Promise<void>
}

/** One for each project that has pipelines. */
export function createRunPollers(
  projects: Iterable<{ id: number; pipelines?: Pipelines }>,
  parts: Omit<RunPollerParts, 'projectId' | 'pipelines'>,
): RunPoller[] {
  return [...projects].flatMap(({ id: projectId, pipelines }) =>
    pipelines ? [createRunPoller({ ...parts, projectId, pipelines })] : [],
  )
}

export function createRunPoller({ db, clock, logger, projectId, pipelines, onFound }: RunPollerParts): RunPoller {
  const { forge, settings } = pipelines
  const log = `${forge.id}:${forge.repository}`

  /** The cursor moves in the transaction that holds the work: nothing before it is passed over. */
  async function pass(): Promise<void> {
    const nowMs = clock.nowMs()
    const before = await loadLogCursor(db, projectId, log)
    const { runs, cursor } = await forge.runsSince(before, nowMs)
    const fresh: number[] = []
    for (const { id: runId, attempt } of runs)
      if (!(await isRunKnown(db, { projectId, runId, attempt }))) fresh.push(runId)
    if (fresh.length === 0 && cursor === before) return
    await db.transaction(async (tx) => {
      for (const runId of fresh) await queueReadRun(tx, { projectId, runId }, nowMs)
      await saveLogCursors(tx, [{ projectId, log, position: cursor }], nowMs)
    })
    if (fresh.length > 0) onFound()
  }

  return {
    pass,
    async run(signal) {
      let trouble = ''
      while (!signal.aborted) {
        const error = await pass().then(
          () => undefined,
          (reason: unknown) => reason,
        )
        const message = error === undefined ? '' : messageOf(error)
        // Once, however long it lasts.
        if (message !== '' && message !== trouble) logger.warn('runs cannot be looked for', { error: message })
        trouble = message
        const askedMs = error instanceof ExternalError ? (error.retryAfterMs ?? 0) : 0
        await clock.sleep(Math.max(settings.pollMs, askedMs), signal)
      }
    },
  }
}
