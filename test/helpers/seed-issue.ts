import type { Event } from '../../src/domain/event.ts'
import type { Verification } from '../../src/domain/verification.ts'
import { attachmentContent } from '../../src/lib/attachment-bytes.ts'
import { insertAttachment } from '../../src/store/attachments.ts'
import { moveAttempt, openAttempt } from '../../src/store/attempts.ts'
import { appendAudit } from '../../src/store/audit.ts'
import type { Database } from '../../src/store/database.ts'
import { insertDecision } from '../../src/store/decisions.ts'
import { bookDeployment, endDeployment } from '../../src/store/deployments.ts'
import { insertDiagnosis } from '../../src/store/diagnoses.ts'
import { getIssue, moveIssue } from '../../src/store/issues.ts'
import { insertOutcome } from '../../src/store/outcomes.ts'
import { recordTransition } from '../../src/store/transitions.ts'
import { saveVerification } from '../../src/store/verifications.ts'

export interface SeedIssue {
  title?: string
  type?: string
  culprit?: string
  atMs?: number
  eventCount?: number
}

/** An open issue with one kept event, as ingest leaves it. */
export async function seedIssue(db: Database, seed: SeedIssue = {}): Promise<number> {
  const { title = "Cannot read properties of undefined (reading 'price')", type = 'TypeError' } = seed
  const { culprit = 'total in src/cart.js', atMs = Date.UTC(2026, 0, 1), eventCount = 3 } = seed
  await db.query(
    `insert into projects (id, name, dsn_key, created_ms) values (1, 'shop', 'k', $1) on conflict do nothing`,
    [atMs],
  )
  const [row] = await db.query<{ id: number }>(
    `insert into issues (project_id, fingerprint, grouping_version, title, type, culprit, state, first_seen_ms, last_seen_ms,
       event_count, first_release, last_release, updated_ms)
     values (1, (select cast(count(*) as text) from issues), 1, $1, $2, $3, 'open', $4, $4, $5, 'r1', 'r1', $4) returning id`,
    [title, type, culprit, atMs, eventCount],
  )
  const id = row!.id
  await db.query(
    `insert into events (project_id, issue_id, event_id, occurred_ms, received_ms, release, payload) values (1, $1, $2, $3, $3, 'r1', $4)`,
    [id, String(id).padStart(32, '0'), atMs, JSON.stringify(eventOf(id, { title, type, atMs }))],
  )
  await db.query(
    `insert into issue_counts (issue_id, fingerprint, release, hour_ms, events, first_seen_ms, last_seen_ms)
     select id, fingerprint, 'r1', $2, $3, $4, $4 from issues where id = $1`,
    [id, atMs - (atMs % 3_600_000), eventCount, atMs],
  )
  await recordTransition(db, {
    atMs,
    subjectKind: 'issue',
    subjectId: id,
    issueId: id,
    from: null,
    to: 'open',
    reason: 'First event of its kind.',
  })
  return id
}

/** A file that came with the first event of an issue. */
export async function seedAttachment(db: Database, issueId: number, text: string): Promise<void> {
  const [sample] = await db.query<{ id: number }>('select min(id) as id from events where issue_id = $1', [issueId])
  await insertAttachment(db, {
    projectId: 1,
    sampleId: sample!.id,
    name: text,
    contentType: 'text/plain',
    isText: true,
    checksum: text,
    bytes: text.length,
    content: await attachmentContent(Buffer.from(text)),
    createdMs: Date.UTC(2026, 0, 1),
  })
}

/** Takes an open issue through the whole line to `healed`, a second a step. */
export async function seedHeal(db: Database, issueId: number, startMs = Date.UTC(2026, 0, 1)): Promise<void> {
  let nowMs = startMs
  const tick = (): number => {
    nowMs += 1_000
    return nowMs
  }
  const move = async (to: 'diagnosed' | 'healing' | 'verifying' | 'healed', reason: string): Promise<void> =>
    db.transaction(async (tx) => moveIssue(tx, await getIssue(tx, issueId), to, { nowMs: tick(), reason }))

  await insertDiagnosis(db, {
    issueId,
    nowMs: tick(),
    diagnosis: {
      diagnoser: 'javascript',
      rule: 'property-of-nullish',
      rootCause: 'total reads price of an item that was not found.',
      severity: 'high',
      confidence: 0.9,
      evidence: ['src/cart.js:12 reads price.', 'item was undefined in the captured variables.'],
      files: ['src/cart.js'],
    },
  })
  await db.query(`update issues set severity = 'high' where id = $1`, [issueId])
  await move('diagnosed', 'total reads price of an item that was not found.')
  await move('healing', 'The policy allows an attempt.')
  const id = await openAttempt(db, { issueId, remedy: 'code-fix', nowMs: tick() })
  await insertDecision(db, {
    issueId,
    attemptId: id,
    nowMs,
    decision: {
      action: 'deploy',
      verdict: 'allow',
      level: 'autonomous',
      gates: [
        { gate: 'kill_switch', value: 'off', cap: 'autonomous', reason: 'The kill switch is off.' },
        { gate: 'phase', value: '4', cap: 'autonomous', reason: 'Phase 4 deploys by itself.' },
      ],
      dryRun: false,
    },
  })
  const steps = ['reproduced', 'patched', 'tested', 'committed', 'canary', 'verified', 'promoted'] as const
  let state: Parameters<typeof moveAttempt>[1]['state'] = 'planned'
  for (const to of steps) {
    const changes =
      to === 'committed'
        ? { branch: `auto-fix/ticket-${issueId}`, commit: 'f'.repeat(40), diff: DIFF, report: REPORT }
        : {}
    if (to === 'canary') await move('verifying', 'The fix runs beside the old release.')
    if (to === 'verified') await saveVerification(db, { attemptId: id, nowMs, verification: VERIFICATION, state: null })
    await moveAttempt(db, { id, issueId, state }, to, { nowMs: tick(), reason: `It is ${to}.`, changes })
    state = to
  }
  await bookDeployment(db, {
    projectId: 1,
    attemptId: id,
    release: 'r2',
    previousRelease: 'r1',
    startedMs: nowMs,
    automatic: true,
  })
  await endDeployment(db, id, { state: 'promoted', nowMs: tick() })
  await db.transaction((tx) =>
    appendAudit(tx, {
      atMs: nowMs,
      actor: 'prunella',
      action: 'deploy',
      subject: `attempt ${id}`,
      effectKey: `deploy-${id}`,
      phase: 'intent',
      detail: { release: 'r2' },
    }),
  )
  await move('healed', 'The new release shows none of it in 300 requests.')
  await insertOutcome(db, {
    issueId,
    attemptId: id,
    fingerprint: '0',
    cause: 'property-of-nullish',
    fix: 'templates/guard-return',
    remedy: 'code-fix',
    outcome: 'healed',
    reason: 'Proven.',
    durationMs: 12_500,
    nowMs: tick(),
  })
}

function eventOf(id: number, { title, type, atMs }: { title: string; type: string; atMs: number }): Event {
  return {
    eventId: String(id).padStart(32, '0'),
    projectId: 1,
    source: 'sentry',
    type: 'error',
    level: 'error',
    platform: 'node',
    occurredMs: atMs,
    receivedMs: atMs,
    exceptions: [
      { type, value: title, frames: [{ file: 'src/cart.js', function: 'total', line: 12, column: 20, inApp: true }] },
    ],
    request: { method: 'GET', url: 'http://localhost/cart/7', headers: {} },
    release: 'r1',
    transaction: 'GET /cart/:id',
    tags: {},
  }
}

const DIFF = `--- a/src/cart.js
+++ b/src/cart.js
@@ -10,3 +10,3 @@
 function total(items) {
-  return items.reduce((sum, item) => sum + find(item).price, 0)
+  return items.reduce((sum, item) => sum + (find(item)?.price ?? 0), 0)
 }
`

const VERIFICATION: Verification = {
  atMs: Date.UTC(2026, 0, 1),
  verdict: 'verified',
  reason: 'None in 300 requests, where 75 were to be expected.',
  before: { release: 'r1', requests: 400, recurrences: 100, allRequests: 900, allErrors: 110 },
  after: { release: 'r2', requests: 300, recurrences: 0, allRequests: 700, allErrors: 1 },
  fixLogLikelihoodRatio: 8.4,
  harmLikelihoodRatio: 0.2,
}

const REPORT = {
  verdict: 'fixed',
  reason: 'One of two candidates passes every check.',
  base: 'e'.repeat(40),
  diagnosis: null,
  reproduction: {
    kind: 'replay',
    runs: 3,
    failed: 3,
    observation: {
      outcome: 'failed',
      exitCode: 1,
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'price')", frames: [] },
      fingerprint: '0',
      output: '',
      stderr: '',
      durationMs: 120,
    },
  },
  candidates: [
    {
      proposer: 'templates',
      pattern: 'default-value',
      explanation: 'Counts an item that was not found as 0.',
      diff: DIFF,
      prior: 0.4,
      score: 0.8,
      checks: [
        { check: 'reproduction', passed: true, detail: 'The request succeeds in 3 of 3 runs.' },
        { check: 'tests', passed: true, detail: '12 pass, as before.' },
      ],
      survived: true,
    },
    {
      proposer: 'templates',
      pattern: 'early-return',
      explanation: 'Returns when an item was not found.',
      diff: DIFF,
      prior: 0.3,
      score: 0.1,
      checks: [{ check: 'reproduction', passed: false, detail: 'The answer lost its total.' }],
      survived: false,
    },
  ],
  chosen: {
    diff: DIFF,
    files: {},
    proposer: 'templates',
    pattern: 'default-value',
    explanation: 'Counts an item that was not found as 0.',
    reasons: ['It is the only one that passes the reproduction.'],
    confidence: 0.8,
    regressionTest: { path: 'test/ticket-1.test.js', kind: 'replay' },
    tests: null,
  },
  isolation: 'none',
  durationMs: 2_400,
  appMs: 1_900,
}
