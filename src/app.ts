import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Config } from './config.ts'
import { DIAGNOSERS } from './diagnosers/index.ts'
import { forgeSourceKind } from './forges/index.ts'
import { createLogTemplates } from './grouping/log-templates.ts'
import { compileProjectRules } from './grouping/rules/rules.ts'
import { createAccess } from './http/access/access.ts'
import { ensureFirstToken } from './http/access/first-token.ts'
import { createSignInLink } from './http/access/sign-in-link.ts'
import { createApi } from './http/api.ts'
import { isLoopback } from './http/guard.ts'
import { createIngestHandler } from './http/ingest/handler.ts'
import { createLive } from './http/live.ts'
import { createHttpServer } from './http/server.ts'
import { expireAllLeases } from './jobs/claim.ts'
import { createWorker } from './jobs/worker.ts'
import type { Clock } from './lib/clock.ts'
import { processName } from './lib/ids.ts'
import type { Logger } from './lib/logger.ts'
import type { OwnFaults } from './lib/own-faults.ts'
import { packageRoot } from './lib/package-root.ts'
import { knownSecrets } from './lib/redact/known-secrets.ts'
import { redactEvent, redactFeedback } from './lib/redact/redact-event.ts'
import { createRedactOutbound } from './lib/redact/redact-outbound.ts'
import { redactText } from './lib/redact/redact-text.ts'
import { createNotifier } from './notifiers/index.ts'
import { redactingNotifier } from './notifiers/redacting-notifier.ts'
import { openAnalyst } from './pipeline/analysis/open-analyst.ts'
import { createRunPollers } from './pipeline/ci/poll-runs.ts'
import type { PipelineContext, Project } from './pipeline/context.ts'
import { createFailpoint } from './pipeline/failpoint.ts'
import { createIngestQueue } from './pipeline/ingest.ts'
import { judgeDiff } from './pipeline/judge-diff.ts'
import { createAttachmentKeeper } from './pipeline/keep-attachments.ts'
import { createKillSwitch, readKillSwitch } from './pipeline/kill-switch.ts'
import { followersOf } from './pipeline/log-followers.ts'
import { createFrameMapper } from './pipeline/map-frames.ts'
import { openProjects, unknownProject } from './pipeline/open-project.ts'
import { createHandlers, REPORTING_JOBS } from './pipeline/pipeline.ts'
import { handOverFailedJob } from './pipeline/run-stage.ts'
import { createSampling } from './pipeline/sampling.ts'
import { tellOfJob } from './pipeline/tell-of-job.ts'
import { queueFinding } from './pipeline/tickets/queue-finding.ts'
import { openTrackers, wakeDesks } from './pipeline/tickets/trackers.ts'
import { createJobWatch } from './pipeline/watch-jobs.ts'
import { createServiceWatch, HEALTH_SOURCE } from './pipeline/watch-services.ts'
import { REMEDIES } from './remedies/index.ts'
import { gitBranches } from './repair/branch.ts'
import { repairInProcess } from './repair/repair-process.ts'
import { createIntake } from './self-check/intake.ts'
import { createSelfCheck, SELF_CHECK_JOB } from './self-check/self-check.ts'
import { setUpSelfCheck } from './self-check/set-up.ts'
import { trackersOf } from './self-check/trackers.ts'
import { createMapReader } from './sourcemaps/map-reader.ts'
import { SOURCES, sourceKind } from './sources/index.ts'
import { lockDataDir } from './store/data-dir-lock.ts'
import { openDatabase } from './store/open.ts'
import { ensureProject, type ProjectRow } from './store/projects.ts'

/** Jobs at a time. A repair runs in a process of its own, so more than the cores of a small machine makes none faster. */
const JOBS_MAX = 4
/** What a server leaves that is gone goes on within ten seconds elsewhere, looking included. */
const LEASE_MS = 6_000
const HEARTBEAT_MS = 2_000
const JOB_POLL_MS = 250
const JOB_POLL_MS_MAX = 2_000
const DEBOUNCE_MS_MIN = 60_000

export interface App {
  /** Resolves when requests are answered. */
  start(): Promise<Started>
  /** Lets what is in flight finish. False when `graceMs` was not enough. */
  stop(graceMs: number): Promise<boolean>
}

export interface Started {
  url: string
  dsns: { project: string; dsn: string }[]
  /** Opens the page and signs in, once; only where nobody else can read it. */
  signInUrl?: string
}

/** Wires every part to every other: the only file that knows them all. */
export async function createApp(
  config: Config,
  { ownFaults, ...deps }: { clock: Clock; logger: Logger; ownFaults: OwnFaults },
): Promise<App> {
  const { clock } = deps
  const { roles, isSelfChecked, ownLines, logger } = setUpSelfCheck(config, { ...deps, reportingJobs: REPORTING_JOBS })
  const lock = await lockDataDir(config.dataDir, clock.nowMs())
  const db = await openDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl, clock })
  // With the lock on the data directory nobody else works on a SQLite store: whoever held a lease is dead.
  if (db.engine === 'sqlite') await expireAllLeases(db)
  const known = await Promise.all(
    config.projects.map(async (project) => ({
      ...(await ensureProject(db, { ...project, dsnKey: project.dsnKey, nowMs: clock.nowMs() })),
      itemsPerMinuteMax: project.itemsPerMinuteMax,
    })),
  )
  const secrets = knownSecrets([...config.secrets, ...known.map(({ dsnKey }) => dsnKey)])
  const redactOutbound = createRedactOutbound(secrets, config.redaction)
  const projects = await openProjects(config.projects, { config, clock, logger, redactOutbound })

  const stopped = new AbortController()
  const killSwitch = createKillSwitch({
    read: () => readKillSwitch({ dataDir: config.dataDir, sql: db, ownFaults }),
    clock,
  })
  const live = createLive({ sql: db, clock, logger })
  const notifiers = config.notifiers.map((one) => redactingNotifier(createNotifier(one), redactOutbound))
  const trackers = await openTrackers([...config.projects, ...trackersOf(roles, config.projects)], { sql: db, clock })
  const analyst = openAnalyst(config, { db, clock, redact: redactOutbound })
  if (config.models.analysis && !analyst)
    logger.warn('no model is asked: its key is not set', { variable: config.models.analysis.apiKeyEnv })
  const submit: PipelineContext['submit'] = (submission) => queue.submit(submission)
  const parts = {
    config,
    db,
    clock,
    logger,
    killSwitch,
    projects,
    notifiers,
    trackers,
    analyst,
    redactOutbound,
    submit,
  }
  const context = { ...contextOf(parts), isSelfChecked }
  const redact = (text: string): string => redactText(text, config.redaction)
  const selfCheck = createSelfCheck({
    db,
    clock,
    logger,
    roles,
    redactText: redact,
    env: config.operatorEnv,
    ownLines,
    report: (tx, told) => queueFinding(context, tx, told),
  })
  const worker = createWorker({
    db,
    clock,
    logger,
    workerId: processName(),
    handlers: { ...createHandlers(context), [SELF_CHECK_JOB]: selfCheck.handle },
    concurrency: JOBS_MAX,
    leaseMs: LEASE_MS,
    heartbeatMs: HEARTBEAT_MS,
    pollMs: JOB_POLL_MS,
    pollMsMax: JOB_POLL_MS_MAX,
    onJobFailed: (tx, job) => handOverFailedJob(context, tx, job),
  })
  const rulesOf = compileProjectRules(config.projects)
  const maps = createMapReader({ program: pathToFileURL(join(packageRoot(), 'dist', 'source-maps.js')), clock })
  const queue = createIngestQueue({
    db,
    clock,
    grouper: {
      redact: (event) => redactEvent(event, config.redaction),
      redactText: redact,
      redactFeedback: (feedback) => redactFeedback(feedback, config.redaction),
      debounceMs: config.debounceMs,
      debounceMsMax: config.debounceMaxMs,
      isSettled: (source) => source === HEALTH_SOURCE,
      sampling: createSampling(),
      templates: createLogTemplates(),
      rulesOf,
    },
    mapFrames: createFrameMapper({ db, reader: maps, clock, logger }),
    ...(roles.length > 0
      ? { selfCheck: createIntake({ isChecked: isSelfChecked, redactText: redact, onMany: selfCheck.countSoon }) }
      : {}),
    onCommitted: () => {
      live.notify()
      worker.wake()
    },
  })
  const keptAttachments = (id: number) => config.projects.find((project) => project.id === id)?.attachments ?? 'none'
  const jobWatch = createJobWatch({
    db,
    clock,
    logger,
    killSwitch,
    limits: config.jobs,
    onGivenUp: (tx, job, reason) => tellOfJob(context, tx, { job, reason }),
  })
  const serviceWatch = createServiceWatch({
    services: [...projects.values()].flatMap(({ id, services }) =>
      services.map((service) => ({ projectId: id, service })),
    ),
    queue,
    clock,
    logger,
    limits: config.health,
  })
  const pollers = createRunPollers(projects.values(), { db, clock, logger, onFound: () => worker.wake() })
  const followers = followersOf(config, { db, queue, isSelfChecked, clock, logger })
  const server = createHttpServer({
    ingest: createIngestHandler({
      sources: SOURCES,
      queue,
      attachments: createAttachmentKeeper({ db, clock, keptOf: keptAttachments, redaction: config.redaction }),
      projects: known,
      enabled: config.enabled,
      isSelfChecked,
      clock,
      logger,
    }),
    api: createApi({
      db,
      clock,
      logger,
      killSwitch,
      live,
      maps,
      ownFaults,
      queue,
      access: createAccess({ db, clock }),
      dataDir: config.dataDir,
      projectIds: known.map(({ id }) => id),
      deliveries: { db, clock, projects: [...projects.values()], enabled: config.enabled },
      publicProjects: new Set(config.projects.filter(({ publicKey }) => publicKey).map(({ id }) => id)),
      rulesOf,
      pageDir: join(packageRoot(), 'web'),
      onChanged: () => worker.wake(),
    }),
    live,
    allowedHosts: config.allowedHosts,
    clock,
    logger,
  })

  async function startWork(): Promise<void> {
    await wakeDesks(context)
    await selfCheck.start()
    worker.start()
    for (const watch of [jobWatch, serviceWatch, ...pollers]) void watch.run(stopped.signal)
  }

  return {
    async start() {
      await ensureFirstToken(db, { dataDir: config.dataDir, host: config.listen.host, clock })
      const { host, port } = await server.listen(config.listen)
      if (config.enabled) await startWork()
      if (config.debounceMs < DEBOUNCE_MS_MIN)
        logger.warn('debounce_ms is less than a minute: a burst may be diagnosed before it is whole', {
          debounceMs: config.debounceMs,
        })
      logger.info('started', { host, port, store: db.engine, enabled: config.enabled, dryRun: config.dryRun })
      // Capture never waits for an app to come up.
      for (const project of projects.values()) startTarget(project, logger)
      for (const follower of followers) follower.start()
      const url = `http://${host}:${port}/`
      return {
        url,
        dsns: known.map((project) => dsnOf(project, host, port)),
        ...(isLoopback(host)
          ? { signInUrl: await createSignInLink(db, { url, name: 'local-admin', role: 'admin', clock }) }
          : {}),
      }
    },
    async stop(graceMs) {
      stopped.abort()
      await Promise.all(followers.map((follower) => follower.stop()))
      const [, isClean] = await Promise.all([worker.stop(graceMs), server.stop(graceMs)])
      await Promise.all([...projects.values()].map(({ target }) => target?.stop()))
      await maps.close()
      await db.close()
      lock.release()
      return isClean
    },
  }
}

function contextOf({
  config,
  projects,
  ...parts
}: Pick<
  PipelineContext,
  'db' | 'clock' | 'logger' | 'killSwitch' | 'notifiers' | 'trackers' | 'analyst' | 'redactOutbound' | 'submit'
> & {
  config: Config
  projects: ReadonlyMap<number, Project>
}): PipelineContext {
  const proposers = new Map(config.projects.map((project) => [project.id, project.proposers]))
  return {
    ...parts,
    failpoint: createFailpoint(config.failpoint),
    diagnosers: DIAGNOSERS,
    repair: (request, { project, ...options }) =>
      repairInProcess({ request, proposers: proposers.get(project.id) ?? [] }, options),
    branches: gitBranches,
    judgeDiff,
    sourceKind: (source) => sourceKind(source) ?? forgeSourceKind(source),
    remedies: REMEDIES,
    project: (id) => projects.get(id) ?? unknownProject(id),
    limits: { ...config, ...config.health },
    publicUrl: config.publicUrl,
  }
}

function startTarget({ name, target }: Project, logger: Logger): void {
  target?.start().then(
    () => logger.info('the app runs', { project: name }),
    (error: unknown) => logger.error('the app could not be started', { project: name, error: String(error) }),
  )
}

function dsnOf({ id, name, dsnKey }: ProjectRow, host: string, port: number): { project: string; dsn: string } {
  return { project: name, dsn: `http://${dsnKey}@${host}:${port}/${id}` }
}
