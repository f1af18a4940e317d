import type { Attempt } from '../domain/attempt.ts'
import type { Action, Decision } from '../domain/decision.ts'
import type { Issue } from '../domain/issue.ts'
import type { SourceKind } from '../domain/source-kind.ts'
import { decide } from '../policy/decide.ts'
import { type Facts, type PatchFact, type Readable, type TestsFact, UNREADABLE } from '../policy/facts.ts'
import { type Label, roleOf } from '../policy/labels.ts'
import type { PatchJudgement } from '../policy/patch/judge.ts'
import type { RemedyFact } from '../policy/remedies.ts'
import type { RepairReport } from '../repair/repair.ts'
import { findApproval } from '../store/approvals.ts'
import { listAttempts } from '../store/attempts.ts'
import { readBreaker } from '../store/breaker.ts'
import type { Sql } from '../store/database.ts'
import { insertDecision, latestDecision } from '../store/decisions.ts'
import { isUnprovenRelease, listAutoDeploysMs } from '../store/deployments.ts'
import { latestDiagnosis } from '../store/diagnoses.ts'
import { sampleSources } from '../store/queries/evidence.ts'
import { causeOf, recordOfFix } from '../store/queries/lessons.ts'
import { lastOpenedMs } from '../store/queries/transitions.ts'
import { ticketOfIssue, ticketsOfParts } from '../store/tickets.ts'
import type { PipelineContext, Project } from './context.ts'
import type { JudgedReport } from './judge-fix.ts'
import { fixOf } from './learn.ts'
import { type Recovery, recoveryFacts } from './recovery-facts.ts'
import { remedyOf } from './remedies.ts'

const HOUR_MS = 3_600_000
/** What is older says little of the program as it is now. */
const RECORD_MS = 90 * 24 * HOUR_MS

/** Asks the policy about an action, with what is known now, and keeps the answer. The same answer again and again is one row. */
export async function askPolicy(context: PipelineContext, question: AskedQuestion): Promise<Decision> {
  return (await askWithFacts(context, question)).decision
}

/** The same, with what the answer was made from: for who asks again right before acting. */
export async function askWithFacts(
  context: PipelineContext,
  question: AskedQuestion,
): Promise<{ decision: Decision; facts: Facts }> {
  const { issue, attempt, recovery } = question
  const facts = {
    ...(await gatherFacts(context, question)),
    ...(recovery ? await recoveryFacts(context, { issue, attemptId: attempt?.id ?? null, recovery }) : {}),
  }
  const decision = decide(facts)
  const asked = { issueId: question.issue.id, attemptId: question.attempt?.id ?? null }
  const last = await latestDecision(context.db, { ...asked, action: question.action })
  if (last?.verdict !== decision.verdict || last.limitedBy !== (decision.limitedBy ?? null)) {
    await insertDecision(context.db, { ...asked, nowMs: context.clock.nowMs(), decision, facts })
  }
  return { decision, facts }
}

interface AskedQuestion extends Question {
  /** What is thought of doing to what runs. */
  recovery?: Recovery
}

/** The part of the context that facts are read from. */
export interface FactsContext extends Pick<PipelineContext, 'db' | 'clock' | 'sourceKind'> {
  killSwitch: Pick<PipelineContext['killSwitch'], 'read'>
  project(
    id: number,
  ): Pick<Project, 'id' | 'name' | 'policy' | 'isPublicSource' | 'hasRepository' | 'hasTarget' | 'pipelines'>
}

export interface Question {
  action: Action
  issue: Issue
  attempt: Attempt | null
}

/** Also for `policy explain`, which asks without keeping the answer. */
export async function gatherFacts(context: FactsContext, { action, issue, attempt }: Question): Promise<Facts> {
  const { db } = context
  const nowMs = context.clock.nowMs()
  const project = context.project(issue.projectId)
  const attempts = await listAttempts(db, issue.id)
  const openedMs = await lastOpenedMs(db, issue.id)
  const remedy = await remedyOf(context, issue.id)
  return {
    action,
    nowMs,
    policy: project.policy,
    killSwitch: await context.killSwitch.read(),
    breaker: await readable(() => readBreaker(db, project.id)),
    sources: await sourcesOf(context, issue),
    origin: await originOf(db, issue),
    labels: await readable(() => labelsOf(db, issue)),
    severity: issue.severity ?? 'low',
    ...(await diagnosedByOf(db, issue)),
    service: project.name,
    remedy: remedy.fact,
    attemptsEnded: attempts.filter((one) => isSpent(one, remedy.fact) && one.startedMs >= openedMs).length,
    brokenFixesMs: brokenFixesMs(attempts),
    autoDeploysMs: await readable(() =>
      listAutoDeploysMs(db, {
        projectId: project.id,
        sinceMs: nowMs - HOUR_MS,
        exceptAttemptId: attempt?.id ?? 0,
      }),
    ),
    tests: attempt && testsFactOf(attempt.report as RepairReport | null),
    ...(await recordFactOf(db, { issue, attempt, nowMs })),
    ...fixFactsOf(attempt && (attempt.report as JudgedReport | null)),
    isPublicSource: project.isPublicSource,
    hasRepository: remedy.name === 'pull-request' ? project.pipelines !== undefined : project.hasRepository,
    hasTarget: project.hasTarget,
    isApproved: attempt !== null && (await isApproved(db, attempt)),
  }
}

/** A pipeline that passed when it ran again: nothing was tried on the cause. */
function isSpent({ endedMs, state }: Attempt, { kind }: RemedyFact): boolean {
  return endedMs !== null && state !== 'cancelled' && !(kind === 'ci' && state === 'recovered')
}

/** When each fix was put out for all: the issue is asked about again, so none of them lasted. */
export function brokenFixesMs(attempts: readonly Attempt[]): number[] {
  return attempts.flatMap(({ state, endedMs }) => (state === 'promoted' && endedMs !== null ? [endedMs] : []))
}

async function sourcesOf({ db, sourceKind }: FactsContext, { id }: Issue): Promise<SourceKind[]> {
  return (await sampleSources(db, id)).flatMap((source) => sourceKind(source) ?? [])
}

/** Consent is given for one ticket; what people keep for themselves they keep, also as a part of another issue. */
async function labelsOf(sql: Sql, { id }: Issue): Promise<Label[]> {
  const own = (await ticketOfIssue(sql, id))?.labels ?? []
  const merged = await ticketsOfParts(sql, id)
  return [...own, ...merged.flatMap(({ labels }) => labels.filter(({ name }) => roleOf(name) === 'opt_out'))]
}

/** What was seen first on a canary of the program's own is the canary's failure, and verification's to judge. */
async function originOf(sql: Sql, { projectId, firstRelease }: Issue): Promise<Facts['origin']> {
  const isOurs = firstRelease !== null && (await isUnprovenRelease(sql, projectId, firstRelease))
  return isOurs ? 'engine' : 'outside'
}

/** An approval is of one plan: when the plan changed, it is void. */
async function isApproved(sql: Sql, attempt: Attempt): Promise<boolean> {
  const approval = await findApproval(sql, { attemptId: attempt.id, state: 'approved' })
  return approval !== undefined && approval.planHash === attempt.planHash
}

async function diagnosedByOf(sql: Sql, { id }: Issue): Promise<Pick<Facts, 'diagnosedBy'>> {
  const diagnosis = await latestDiagnosis(sql, id)
  return diagnosis ? { diagnosedBy: diagnosis.diagnoser === 'model' ? 'model' : 'rules' } : {}
}

/** The kind of the fix is known once it is chosen. */
async function recordFactOf(
  db: Sql,
  { issue, attempt, nowMs }: { issue: Issue; attempt: Attempt | null; nowMs: number },
): Promise<Pick<Facts, 'record'>> {
  const fix = attempt && fixOf(attempt)
  if (!fix) return {}
  const record = await readable(async () => {
    const cause = await causeOf(db, issue)
    const about = { projectId: issue.projectId, cause: cause ?? '', fix, sinceMs: nowMs - RECORD_MS }
    return recordOfFix(db, about)
  })
  return { record }
}

function fixFactsOf(report: JudgedReport | null): Pick<Facts, 'files' | 'patch' | 'confidence' | 'hasTestInFix'> {
  const chosen = report?.chosen
  // What an edit of a pipeline changes stands in a report of its own.
  const edit = (report as { fix?: { files: object } } | null)?.fix
  return {
    files: Object.keys(chosen?.files ?? edit?.files ?? {}),
    patch: report?.patch ? patchFactOf(report.patch) : null,
    confidence: chosen?.confidence ?? null,
    hasTestInFix: Boolean(chosen?.regressionTest),
  }
}

function patchFactOf({ verdict, findings }: PatchJudgement): PatchFact {
  const worst = findings.find((finding) => finding.verdict === verdict)
  return { verdict, reason: worst ? `${worst.path && `${worst.path}: `}${worst.reason}` : '' }
}

export function testsFactOf(report: RepairReport | null): TestsFact | null {
  const chosen = report?.chosen
  if (!chosen) return null
  if (!chosen.tests) return 'not_run'
  if (!chosen.tests.noWorse) return 'worse'
  return chosen.tests.after.exitCode === 0 ? 'green' : 'red_before'
}

async function readable<T>(read: () => Promise<T>): Promise<Readable<T>> {
  try {
    return await read()
  } catch {
    return UNREADABLE
  }
}
