import { join } from 'node:path'
import type { Hono } from 'hono'
import type { GroupingRules } from '../grouping/rules/rules.ts'
import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/logger.ts'
import type { OwnFaults } from '../lib/own-faults.ts'
import type { DeliveryParts } from '../pipeline/ci/take-delivery.ts'
import type { IngestQueue } from '../pipeline/ingest.ts'
import type { KillSwitch } from '../pipeline/kill-switch.ts'
import type { MapReader } from '../sourcemaps/map-reader.ts'
import type { Database } from '../store/database.ts'
import type { Access } from './access/access.ts'
import { authorise } from './access/authorise.ts'
import { type ApiEnv, routes } from './access/caller.ts'
import { answerError } from './boundary.ts'
import type { Live } from './live.ts'
import { createReadiness } from './readiness.ts'
import { approvalRoutes } from './routes/approvals.ts'
import { attachmentRoutes } from './routes/attachments.ts'
import { attemptRoutes } from './routes/attempts.ts'
import { auditRoutes } from './routes/audit.ts'
import { controlRoutes } from './routes/control.ts'
import { correctionRoutes } from './routes/corrections.ts'
import { escalationRoutes } from './routes/escalations.ts'
import { eventRoutes } from './routes/events.ts'
import { failureRoutes } from './routes/failures.ts'
import { healthRoutes } from './routes/health.ts'
import { issueRoutes } from './routes/issues.ts'
import { jobRoutes } from './routes/jobs.ts'
import { metricRoutes } from './routes/metrics.ts'
import { pagePaths, pageRoutes } from './routes/page.ts'
import { sessionRoutes } from './routes/session.ts'
import { snippetRoutes } from './routes/snippet.ts'
import { statsRoutes } from './routes/stats.ts'
import { statusRoutes } from './routes/status.ts'
import { ticketRoutes } from './routes/tickets.ts'
import { uploadRoutes } from './routes/uploads.ts'
import { webhookRoutes } from './routes/webhooks.ts'

export interface ApiParts {
  db: Database
  clock: Clock
  logger: Logger
  killSwitch: Pick<KillSwitch, 'read'>
  live: Live
  maps: Pick<MapReader, 'readBundle'>
  ownFaults: Pick<OwnFaults, 'reason'>
  access: Access
  /** Where the file of the kill switch is. */
  dataDir: string
  /** Takes failures in, for callers that wait for what becomes of them. */
  queue: Pick<IngestQueue, 'submit'>
  /** Those that are configured. */
  projectIds: readonly number[]
  /** Whose key anybody can read. */
  publicProjects: ReadonlySet<number>
  /** Whose forges tell of their pipelines by webhooks. */
  deliveries: DeliveryParts
  /** What a project says about grouping. */
  rulesOf?: (projectId: number) => GroupingRules
  /** Folder of the page's files. */
  pageDir: string
  /** Called when a person's answer lets work go on. */
  onChanged: () => void
}

/** Everything that answers under our own names, each to whom the table of endpoints allows it. */
export function createApi(parts: ApiParts): Hono<ApiEnv> {
  const {
    db,
    clock,
    logger,
    killSwitch,
    live,
    maps,
    ownFaults,
    access,
    dataDir,
    queue,
    projectIds,
    publicProjects,
    deliveries,
    rulesOf,
    pageDir,
    onChanged,
  } = parts
  const readiness = createReadiness({ sql: db, clock })
  const app = routes()
  app.use(async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  })
  app.use(authorise(access, pagePaths(pageDir)))
  app.route('/', healthRoutes({ readiness, ownFaults, clock }))
  app.route('/', metricRoutes({ db, clock, live }))
  app.route('/', eventRoutes({ live, access }))
  app.route('/', statusRoutes({ db, clock, killSwitch }))
  app.route('/', issueRoutes({ db, clock, rulesOf }))
  app.route('/', failureRoutes({ db, clock, queue, projectIds, enabled: deliveries.enabled, onChanged }))
  app.route('/', attachmentRoutes({ db }))
  app.route('/', correctionRoutes({ db, clock }))
  app.route('/', statsRoutes({ db, clock }))
  app.route('/', attemptRoutes({ db }))
  app.route('/', auditRoutes({ db }))
  app.route('/', jobRoutes({ db, clock, publicProjects }))
  app.route('/', uploadRoutes({ db, clock, reader: maps }))
  app.route('/', webhookRoutes({ deliveries, onChanged }))
  app.route('/', sessionRoutes({ db, clock, access }))
  app.route('/', approvalRoutes({ db, clock, onChanged }))
  app.route('/', escalationRoutes({ db, clock }))
  app.route('/', ticketRoutes({ db }))
  app.route('/', controlRoutes({ db, clock, dataDir, projectIds }))
  app.route('/', snippetRoutes({ file: join(pageDir, 'snippet.js') }))
  app.route('/', pageRoutes({ dir: pageDir }))
  app.notFound((c) => c.json({ error: `There is nothing at ${c.req.path}.` }, 404))
  app.onError((error, c) => answerError(error, c, logger))
  return app
}
