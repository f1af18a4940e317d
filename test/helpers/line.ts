import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Severity } from '../../src/domain/severity.ts'
import { claimJobs } from '../../src/jobs/claim.ts'
import { enqueueJob, retryJob, StaleLeaseError } from '../../src/jobs/jobs.ts'
import { git } from '../../src/lib/git.ts'
import { silentLogger } from '../../src/lib/logger.ts'
import type { Notification } from '../../src/notifiers/notifier.ts'
import type { PipelineContext, Project } from '../../src/pipeline/context.ts'
import { createFailpoint } from '../../src/pipeline/failpoint.ts'
import { judgeDiff } from '../../src/pipeline/judge-diff.ts'
import { createKillSwitch, readKillSwitch } from '../../src/pipeline/kill-switch.ts'
import { createHandlers } from '../../src/pipeline/pipeline.ts'
import { handOverFailedJob } from '../../src/pipeline/run-stage.ts'
import { jobOf } from '../../src/pipeline/stage.ts'
import { DEFAULT_POLICY, type Policy } from '../../src/policy/policy.ts'
import { REMEDIES } from '../../src/remedies/index.ts'
import { gitBranches } from '../../src/repair/branch.ts'
import type { RepairReport, RepairRequest, TestComparison } from '../../src/repair/repair.ts'
import type { Service } from '../../src/services/service.ts'
import { sourceKind } from '../../src/sources/index.ts'
import type { Database, Sql } from '../../src/store/database.ts'
import type { Tracker } from '../../src/trackers/tracker.ts'
import { FakeClock } from './fake-clock.ts'
import { FakeTarget } from './fake-target.ts'
import { gitRepository } from './git-repository.ts'
import { TESTS, trackersOf } from './line-parts.ts'

const LEASE_MS = 30_000
/** More would be a stage that never ends. */
const JOBS_MAX = 2000

/** Another file each time, so that fixes can follow each other. */
const diffOf = (number: number): string => `diff --git a/fix-${number}.txt b/fix-${number}.txt
new file mode 100644
--- /dev/null
+++ b/fix-${number}.txt
@@ -0,0 +1 @@
+fixed
`

/** The line with a real store and real git; the repair and the target are scripted, and time moves when told. */
export class Line {
  readonly clock = new FakeClock()
  readonly target = new FakeTarget()
  readonly sent: Notification[] = []
  readonly dataDir = mkdtempSync(join(tmpdir(), 'prunella-line-'))
  readonly repo = join(this.dataDir, 'repo')
  readonly db: Database
  readonly project: Project & { services: Service[] }
  readonly context: PipelineContext
  policy: Policy
  base = ''
  /** What the next repairs find: a patch with these tests, or nothing. */
  tests: TestComparison | null = TESTS.green
  /** That the next fixes bring. */
  regressionTest: { path: string; kind: string } | null = null
  severity: Severity = 'critical'
  /** What the next diagnoses say it is. */
  rule = 'scripted'
  finds = true
  /** Who tells of the next issues. */
  source = 'sentry'
  repairs = 0
  /** What each of them was asked. */
  readonly requests: RepairRequest[] = []
  /** Where tickets go; nowhere while there is none. */
  tracker: Tracker | undefined
  /** The patch that the repair of that number finds. */
  diff = diffOf
  /** Called while a repair runs. */
  onRepair: (signal: AbortSignal) => Promise<void> = async () => {}

  private constructor(db: Database, policy: Partial<Policy>) {
    this.db = db
    this.policy = {
      ...DEFAULT_POLICY,
      phase: 4,
      dryRun: false,
      ...policy,
    }
    this.project = {
      id: 1,
      name: 'shop',
      policy: this.policy,
      isPublicSource: false,
      hasRepository: true,
      hasTarget: true,
      services: [],
      repo: this.repo,
      target: this.target,
      readSource: async () => undefined,
      verification: { requestsMin: 100, durationMinMs: 0, timeoutMs: 600_000, pollMs: 1000 },
    }
    this.context = {
      db,
      clock: this.clock,
      logger: silentLogger,
      killSwitch: createKillSwitch({
        read: () => readKillSwitch({ dataDir: this.dataDir, sql: db }),
        clock: this.clock,
      }),
      failpoint: createFailpoint(undefined),
      diagnosers: [
        {
          id: 'scripted',
          examples: [],
          diagnose: async () => ({
            diagnoser: 'scripted',
            rule: this.rule,
            rootCause: 'A thing is missing.',
            severity: this.severity,
            confidence: 0.9,
            evidence: [],
            files: ['app.js'],
          }),
        },
      ],
      notifiers: [{ id: 'sink', send: async (notification) => void this.sent.push(notification) }],
      trackers: trackersOf(() => this.tracker),
      redactOutbound: (value) => value,
      repair: async (request, { signal, onStep }) => {
        const { base = this.base } = request
        this.requests.push(request)
        this.repairs += 1
        await this.onRepair(signal)
        signal.throwIfAborted()
        if (!this.finds) return this.report(base, null)
        onStep({ step: 'reproduced', reason: 'It failed 5 of 5 times.' })
        onStep({ step: 'patched', reason: 'A guard.' })
        return this.report(base, this.diff(this.repairs))
      },
      branches: gitBranches,
      judgeDiff,
      sourceKind,
      remedies: REMEDIES,
      project: () => this.project,
      submit: async () => {},
      limits: { debounceMs: 0, approvalTtlMs: 86_400_000, escalationTimeoutMs: 300_000, confirmMs: 10_000 },
    }
  }

  static async open(db: Database, policy: Partial<Policy> = {}): Promise<Line> {
    const line = new Line(db, policy)
    await gitRepository({ 'app.js': 'old\n' }, line.repo)
    line.base = (await git(['rev-parse', 'HEAD'], { cwd: line.repo })).trim()
    return line
  }

  close(): void {
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  /** A new issue with one captured event, as ingest leaves it. Returns its ticket number. */
  async issue(severity: Severity = this.severity): Promise<number> {
    this.severity = severity
    const nowMs = this.clock.nowMs()
    const [row] = await this.db.query<{ id: number }>(
      `insert into issues (project_id, fingerprint, grouping_version, title, type, culprit, state, first_seen_ms, last_seen_ms, event_count, updated_ms)
       values (1, $1, 1, 'TypeError: boom', 'TypeError', 'pay in app.js', 'open', $2, $2, 1, $2) returning id`,
      [`fingerprint-${Math.random()}`, nowMs],
    )
    const id = row!.id
    const payload = JSON.stringify({ projectId: 1, source: this.source, exceptions: [], tags: {}, level: 'error' })
    await this.db.query(
      `insert into events (project_id, issue_id, event_id, occurred_ms, received_ms, release, payload) values (1, $1, $2, $3, $3, 'old', $4)`,
      [id, `event-${id}`, nowMs, payload],
    )
    await this.events(id, this.target.now.stable!, 20)
    await enqueueJob(this.db, jobOf({ stage: 'diagnose', issueId: id }, nowMs))
    return id
  }

  /** Adds to what a release was seen to fail with. */
  async events(issueId: number, release: string, count: number): Promise<void> {
    await this.db.query(
      `insert into issue_counts (issue_id, fingerprint, release, hour_ms, events, first_seen_ms, last_seen_ms)
       values ($1, '', $2, 0, $3, 0, 0)
       on conflict (issue_id, fingerprint, release, hour_ms) do update set events = issue_counts.events + excluded.events`,
      [issueId, release, count],
    )
  }

  /** Runs every job that is due, and what follows from it, until nothing is due any more. */
  async drain(): Promise<void> {
    const handlers = createHandlers(this.context)
    for (let i = 0; i < JOBS_MAX; i++) {
      const nowMs = this.clock.nowMs()
      const kinds = Object.keys(handlers)
      const [job] = await claimJobs(this.db, {
        worker: 'test',
        kinds,
        busySubjects: [],
        max: 1,
        leaseMs: LEASE_MS,
        nowMs,
      })
      if (!job) return
      const run = {
        signal: new AbortController().signal,
        stopping: new AbortController().signal,
        assertLeaseHeld: async () => {},
        transaction: <T>(work: (tx: Sql) => Promise<T>) => this.context.db.transaction(work),
      }
      try {
        await handlers[job.kind as keyof typeof handlers](job, run)
        const [row] = await this.db.query<{ state: string }>('select state from jobs where id = $1', [job.id])
        if (row?.state === 'in_progress')
          await this.db.query(`update jobs set state = 'completed' where id = $1`, [job.id])
      } catch (error) {
        // As the worker: a job that is not ours any more is none of our business.
        if (error instanceof StaleLeaseError) continue
        await this.db.transaction(async (tx) => {
          const settled = await retryJob(tx, job, { nowMs, runAtMs: nowMs + 1000, error: String(error) })
          if (settled.state === 'failed') await handOverFailedJob(this.context, tx, settled)
        })
      }
    }
    throw new Error('The line does not come to rest.')
  }

  /** Lets time pass in steps, running what becomes due. */
  async pass(ms: number, stepMs = 1000): Promise<void> {
    for (let left = ms; left > 0; left -= stepMs) {
      await this.clock.advance(Math.min(stepMs, left))
      await this.drain()
    }
  }

  async state(issueId: number): Promise<string> {
    const [row] = await this.db.query<{ state: string }>('select state from issues where id = $1', [issueId])
    return row!.state
  }

  async timeline(issueId: number): Promise<string[]> {
    const rows = await this.db.query<{ to_state: string }>(
      'select to_state from transitions where issue_id = $1 order by id',
      [issueId],
    )
    return rows.map((row) => row.to_state)
  }

  /** The release that a fix on the current base becomes. */
  async releaseOf(issueId: number): Promise<string> {
    const [row] = await this.db.query<{ release: string }>(
      `select d.release from deployments d join attempts a on a.id = d.attempt_id where a.issue_id = $1 order by d.id desc limit 1`,
      [issueId],
    )
    return row!.release
  }

  async branches(): Promise<string[]> {
    const text = await git(['for-each-ref', '--format=%(refname:short)', 'refs/heads'], { cwd: this.repo })
    return text.trim().split('\n')
  }

  private report(base: string, diff: string | null): RepairReport {
    const chosen = diff && {
      diff,
      files: { [`fix-${this.repairs}.txt`]: 'fixed\n' },
      proposer: 'scripted',
      pattern: 'scripted',
      explanation: 'A guard.',
      reasons: ['It is the only one.'],
      confidence: 0.9,
      regressionTest: this.regressionTest,
      tests: this.tests,
    }
    return {
      verdict: chosen ? 'fixed' : 'no_fix',
      reason: chosen ? 'Proven.' : 'No candidate survived.',
      base,
      diagnosis: null,
      reproduction: null,
      candidates: [],
      chosen: chosen || null,
      isolation: 'none',
      durationMs: 1,
      appMs: 0,
    }
  }
}
