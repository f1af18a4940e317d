import { join } from 'node:path'
import { Hono } from 'hono'
import type { GroupingRules } from '../grouping/rules/rules.ts'
import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/logger.ts'
import type { KillSwitch } from '../pipeline/kill-switch.ts'
import type { MapReader } from '../sourcemaps/map-reader.ts'
import type { Database } from '../store/database.ts'
import { answerError } from './boundary.ts'
import type { Live } from './live.ts'
import { createReadiness } from './readiness.ts'
import { attemptRoutes } from './routes/attempts.ts'
import { auditRoutes } from './routes/audit.ts'
import { eventRoutes } from './routes/events.ts'
import { healthRoutes } from './routes/health.ts'
import { issueRoutes } from './routes/issues.ts'
import { metricRoutes } from './routes/metrics.ts'
import { pageRoutes } from './routes/page.ts'
import { snippetRoutes } from './routes/snippet.ts'
import { statusRoutes } from './routes/status.ts'
import { uploadRoutes } from './routes/uploads.ts'

export interface ApiParts {
  db: Database
  clock: Clock
  logger: Logger
  killSwitch: Pick<KillSwitch, 'read'>
  live: Live
  maps: Pick<MapReader, 'readBundle'>
  /** What a project says about grouping. */
  rulesOf?: (projectId: number) => GroupingRules
  /** Folder of the page's files. */
  pageDir: string
}

/** Everything that answers under our own names. All of it only reads, but for uploads of source maps, which have tokens of their own. */
export function createApi({ db, clock, logger, killSwitch, live, maps, rulesOf, pageDir }: ApiParts): Hono {
  const readiness = createReadiness({ sql: db, clock })
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  })
  app.route('/', healthRoutes({ readiness, clock }))
  app.route('/', metricRoutes({ db, clock, live }))
  app.route('/', eventRoutes({ live }))
  app.route('/', statusRoutes({ db, clock, killSwitch }))
  app.route('/', issueRoutes({ db, clock, rulesOf }))
  app.route('/', attemptRoutes({ db }))
  app.route('/', auditRoutes({ db }))
  app.route('/', uploadRoutes({ db, clock, reader: maps }))
  app.route('/', snippetRoutes({ file: join(pageDir, 'snippet.js') }))
  app.route('/', pageRoutes({ dir: pageDir }))
  app.notFound((c) => c.json({ error: `There is nothing at ${c.req.path}.` }, 404))
  app.onError((error, c) => answerError(error, c, logger))
  return app
}
