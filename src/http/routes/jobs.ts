import type { Context } from 'hono'
import { UserError } from '../../domain/errors.ts'
import { canMoveJob, JOB_TRANSITIONS } from '../../domain/job-state.ts'
import type { WatchedJob } from '../../domain/watched-job.ts'
import type { Clock } from '../../lib/clock.ts'
import { redactSecrets } from '../../lib/redact/redact-text.ts'
import type { Database } from '../../store/database.ts'
import {
  createWatchedJob,
  findWatchedJob,
  listWatchedJobs,
  moveWatchedJob,
  nextWatchedJob,
  touchWatchedJob,
  watchedJobHistory,
} from '../../store/watched-jobs.ts'
import { type ApiEnv, type Routes, routes, scopeOf } from '../access/caller.ts'
import { parseBody, parseInput } from '../boundary.ts'
import {
  type ClaimResponse,
  claimJobBody,
  createJobBody,
  heartbeatBody,
  type JobHistoryResponse,
  type JobResponse,
  type JobsResponse,
  jobParams,
  jobsQuery,
  moveJobBody,
} from '../contract-jobs.ts'
import type { DoneResponse } from '../contract-people.ts'

const PAYLOAD_CHARS_MAX = 8_000

/** Where programs report how their jobs go. The token, or the key of a project that is not public, says whose they are. */
export function jobRoutes({
  db,
  clock,
  publicProjects,
}: {
  db: Database
  clock: Clock
  publicProjects: ReadonlySet<number>
}): Routes {
  const shown = (job: WatchedJob) => {
    const { releasedMs: _, ...rest } = job
    return { ...rest, stuckDurationMs: job.state === 'stuck' ? clock.nowMs() - job.lastActivityMs : null }
  }

  /** Programs report by the key of their project, or with a token of one who may do more than read. */
  function projectOf(c: Context<ApiEnv>): number {
    const { name, role, projectId } = c.get('caller')
    if (role === 'viewer') throw new UserError(`This needs the role operator; ${name} has viewer.`, { status: 403 })
    if (projectId === null) throw new UserError('A job belongs to a project: use a token of one, or its key.')
    if (role === 'ingest' && publicProjects.has(projectId))
      throw new UserError('The key of this project is public: use a token.', { status: 403 })
    return projectId
  }

  async function jobIn(c: Context<ApiEnv>, projectId: number | null): Promise<WatchedJob> {
    const { id } = parseInput(jobParams, c.req.param())
    const job = await findWatchedJob(db, id, projectId)
    if (!job) throw new UserError(`There is no job ${id}.`, { status: 404 })
    return job
  }

  return routes()
    .post('/api/v1/jobs', async (c) => {
      const projectId = projectOf(c)
      const { kind, key, replaySafe, payload } = await parseBody(createJobBody, c.req)
      if (JSON.stringify(payload ?? null).length > PAYLOAD_CHARS_MAX)
        throw new UserError(`A payload has at most ${PAYLOAD_CHARS_MAX} characters.`, { status: 413 })
      const { job, isNew } = await db.transaction((tx) =>
        createWatchedJob(tx, { projectId, kind, key, replaySafe, payload, nowMs: clock.nowMs() }),
      )
      return c.json({ job: shown(job) } satisfies JobResponse, isNew ? 201 : 200)
    })
    .post('/api/v1/jobs/claim', async (c) => {
      const projectId = projectOf(c)
      const { kind, worker } = await parseBody(claimJobBody, c.req)
      const job = await db.transaction(async (tx) => {
        const next = await nextWatchedJob(tx, projectId, kind)
        return (
          next &&
          moveWatchedJob(tx, next, { to: 'in_progress', reason: `Taken by ${worker}.`, worker, nowMs: clock.nowMs() })
        )
      })
      return c.json({ job: job ? shown(job) : null } satisfies ClaimResponse)
    })
    .post('/api/v1/jobs/:id/transition', async (c) => {
      const job = await jobIn(c, projectOf(c))
      const { to, fence, error } = await parseBody(moveJobBody, c.req)
      if (!canMoveJob(job.state, to)) throw conflict(job, to)
      // Who ends a run, or says that it is stuck, must be the one who runs it.
      if (job.state === 'in_progress' && fence !== job.fence) throw givenUp(job)
      const reason =
        error === undefined ? 'Reported by its program.' : `Reported by its program: ${redactSecrets(error)}`
      const moved = await db.transaction((tx) =>
        moveWatchedJob(tx, job, { to, reason, nowMs: clock.nowMs(), error: error && redactSecrets(error) }),
      )
      if (!moved) throw givenUp(job)
      return c.json({ job: shown(moved) } satisfies JobResponse)
    })
    .post('/api/v1/jobs/:id/heartbeat', async (c) => {
      const job = await jobIn(c, projectOf(c))
      const { fence } = await parseBody(heartbeatBody, c.req)
      const isAlive = await db.transaction((tx) => touchWatchedJob(tx, { id: job.id, fence, nowMs: clock.nowMs() }))
      if (!isAlive) throw givenUp(job)
      return c.json({ done: true } satisfies DoneResponse)
    })
    .get('/api/v1/jobs', async (c) => {
      const { state, limit } = parseInput(jobsQuery, c.req.query())
      const jobs = await listWatchedJobs(db, { projectId: scopeOf(c), state, limit })
      return c.json({ jobs: jobs.map(shown) } satisfies JobsResponse)
    })
    .get('/api/v1/jobs/:id', async (c) => {
      const job = await jobIn(c, scopeOf(c))
      return c.json({ job: shown(job), history: await watchedJobHistory(db, job.id) } satisfies JobHistoryResponse)
    })
}

function conflict({ id, state }: WatchedJob, to: string): UserError {
  const next = JOB_TRANSITIONS[state].join(', ') || 'nothing more'
  return new UserError(`Job ${id} is ${state}, and cannot be ${to}. What may follow: ${next}.`, { status: 409 })
}

function givenUp({ id }: WatchedJob): UserError {
  return new UserError(`This run of job ${id} is not the one that counts any more: stop it.`, { status: 409 })
}
