import type { Diagnosis } from '../domain/diagnosis.ts'
import { UserError } from '../domain/errors.ts'
import type { EarlierFix } from '../domain/lesson.ts'
import { explain } from '../grouping/index.ts'
import { compileProjectRules, type GroupingRules } from '../grouping/rules/rules.ts'
import { printable } from '../lib/printable.ts'
import type { RepairReport } from '../repair/repair.ts'
import { type AttachmentRow, attachmentsOfIssue } from '../store/attachments.ts'
import { type CorrectionRow, correctionsOfIssue } from '../store/corrections.ts'
import type { Sql } from '../store/database.ts'
import { latestDiagnosis } from '../store/diagnoses.ts'
import { type FeedbackRow, feedbackOfIssue } from '../store/feedback.ts'
import { fingerprintsOfIssue } from '../store/issue-fingerprints.ts'
import { type AskedModel, askedModel } from '../store/queries/asked-model.ts'
import { type AttemptWithEvidence, attemptsOfIssue } from '../store/queries/attempts.ts'
import { approvalsOfIssue, type DecisionRow, decisionsOfIssue, sampleEvent } from '../store/queries/evidence.ts'
import { findIssueRow, type IssueRow } from '../store/queries/issues.ts'
import { causeOf, earlierFixes } from '../store/queries/lessons.ts'
import { brokenTogether, type Together } from '../store/queries/together.ts'
import { type TransitionRow, transitionsOfIssue } from '../store/queries/transitions.ts'
import { decisionsAbout, type GroupingDecision } from '../store/regrouping.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import { type Command, ticketOf } from './command.ts'
import { explanationText } from './explanation.ts'
import { line, table, time } from './text.ts'
import { withStore } from './with-store.ts'

const usage = '<ticket> [--json] [--config FILE]'
const HISTORY_ROWS_MAX = 500
const FINGERPRINTS_MAX = 100
const FEEDBACK_SHOWN_MAX = 20
const ATTACHMENTS_SHOWN_MAX = 20
const EARLIER_FIXES_SHOWN_MAX = 5
const TOGETHER_SHOWN_MAX = 5
/** How far back issues are compared. */
const TOGETHER_MS = 14 * 86_400_000

export const show: Command = {
  name: 'show',
  summary: 'Everything about one issue: cause, attempts, evidence, timeline',
  usage,
  async run(argv, io) {
    const { values, positionals } = parseArguments(argv, STORE_OPTIONS, { usage: `show ${usage}`, positionals: 1 })
    const id = ticketOf(positionals[0], `show ${usage}`)
    const found = await withStore(values.config, (db, config) => read(db, id, compileProjectRules(config.projects)))
    io.stdout(values.json ? `${JSON.stringify(found)}\n` : textOf(found))
    return 0
  },
}

async function read(db: Sql, ticket: number, rulesOf: (projectId: number) => GroupingRules) {
  const issue = await findIssueRow(db, ticket)
  if (!issue) throw new UserError(`There is no ticket ${ticket}. \`prunella issues\` lists them.`)
  const { id } = issue
  const sample = await sampleEvent(db, id)
  return {
    issue,
    traceId: sample?.traceId ?? null,
    feedback: await feedbackOfIssue(db, id, FEEDBACK_SHOWN_MAX),
    attachments: await attachmentsOfIssue(db, id, ATTACHMENTS_SHOWN_MAX),
    grouping: {
      fingerprints: await fingerprintsOfIssue(db, id, FINGERPRINTS_MAX),
      explanation: sample && explain(sample, rulesOf(issue.projectId)),
      decisions: await decisionsAbout(db, id, FINGERPRINTS_MAX),
    },
    corrections: await correctionsOfIssue(db, id, FEEDBACK_SHOWN_MAX),
    together: await brokenTogether(db, id, { sinceMs: issue.lastSeenMs - TOGETHER_MS, limit: TOGETHER_SHOWN_MAX }),
    diagnosis: (await latestDiagnosis(db, id)) ?? null,
    askedModel: await askedModel(db, id),
    known: await knownOf(db, issue),
    attempts: await attemptsOfIssue(db, id, HISTORY_ROWS_MAX),
    decisions: await decisionsOfIssue(db, id, HISTORY_ROWS_MAX),
    approvals: await approvalsOfIssue(db, id, HISTORY_ROWS_MAX),
    timeline: await transitionsOfIssue(db, id, HISTORY_ROWS_MAX),
  }
}

/** What was done about the same cause before. */
async function knownOf(db: Sql, { id, projectId, fingerprint }: IssueRow): Promise<EarlierFix[]> {
  const cause = await causeOf(db, { id, fingerprint })
  return cause === null ? [] : earlierFixes(db, { issueId: id, projectId, cause, limit: EARLIER_FIXES_SHOWN_MAX })
}

function textOf({
  issue,
  traceId,
  feedback,
  attachments,
  corrections,
  together,
  known,
  grouping,
  diagnosis,
  askedModel,
  attempts,
  decisions,
  timeline,
}: Awaited<ReturnType<typeof read>>): string {
  return [
    headOf(issue, traceId),
    grouping.explanation ? `Grouped by (its newest kept event)\n${explanationText(grouping.explanation)}` : '',
    grouping.decisions.length > 0 ? `Merged and split\n${table(grouping.decisions.map(groupingRow))}` : '',
    feedback.length > 0 ? `Said by users\n${table(feedback.map(feedbackRow))}` : '',
    attachments.length > 0 ? `Attached\n${table(attachments.map(attachmentRow))}` : '',
    corrections.length > 0 ? `Corrected by people\n${table(corrections.map(correctionRow))}` : '',
    diagnosis ? diagnosisOf(diagnosis) : '',
    askedModel ? askedModelOf(askedModel) : '',
    known.length > 0 ? `Known of this cause\n${table(known.map(earlierRow))}` : '',
    together.length > 0 ? `Breaks together with\n${table(together.map(togetherRow))}` : '',
    ...attempts.toReversed().map(attemptOf),
    decisions.length > 0 ? `Decisions\n${table(decisions.toReversed().map(decisionRow))}` : '',
    `Timeline\n${table(timeline.map(timelineRow))}`,
  ]
    .filter(Boolean)
    .join('\n')
}

function headOf(issue: IssueRow, traceId: string | null): string {
  return `Ticket ${issue.id} · ${issue.state}\n${table([
    ['  what', line(issue.title, 200)],
    ['  where', line(issue.culprit, 200)],
    ['  project', issue.project],
    ['  severity', issue.severity ?? 'not known yet'],
    ['  seen', `${issue.eventCount} times, ${time(issue.firstSeenMs)} to ${time(issue.lastSeenMs)}`],
    [
      '  releases',
      `${issue.firstRelease ?? '-'} to ${issue.lastRelease ?? '-'}${issue.fixedRelease ? `, fixed in ${issue.fixedRelease}` : ''}`,
    ],
    ...(traceId === null ? [] : [['  trace', line(traceId)]]),
  ])}`
}

function diagnosisOf({ rootCause, confidence, diagnoser, rule, evidence, files }: Diagnosis): string {
  const facts = evidence.map((fact) => `  - ${line(fact, 300)}\n`).join('')
  return `Cause (${Math.round(confidence * 100)} % sure, ${diagnoser}/${rule})\n  ${line(rootCause, 300)}\n${facts}${files.length > 0 ? `  files: ${files.map((file) => line(file)).join(', ')}\n` : ''}`
}

function askedModelOf({ said, calls, inputTokens, outputTokens, costMicros }: AskedModel): string {
  return `Asked a model\n${table([
    ...(said ? [['  model', line(said.model)]] : []),
    ...(said ? [['  calls it', `${said.severity}, and is ${Math.round(said.confidence * 100)} % sure`]] : []),
    [
      '  took',
      `${calls} questions, ${inputTokens + outputTokens} tokens, ${(costMicros / 1_000_000).toFixed(4)} of money`,
    ],
  ])}`
}

function attemptOf({ number, state, reason, branch, commit, diff, report, verification }: AttemptWithEvidence): string {
  const repair = report as RepairReport | null
  const rows = [
    ['  branch', branch ? `${branch} at ${commit?.slice(0, 12)}` : '-'],
    [
      '  reproduced',
      repair?.reproduction
        ? `${repair.reproduction.kind}, ${repair.reproduction.failed} of ${repair.reproduction.runs} runs failed`
        : '-',
    ],
    [
      '  candidates',
      repair ? `${repair.candidates.length}, ${repair.candidates.filter((c) => c.survived).length} proven` : '-',
    ],
    ['  in production', verification ? `${verification.verdict}: ${verification.reason}` : '-'],
    ...(reason ? [['  why', line(reason, 300)]] : []),
  ]
  const why = repair?.chosen?.reasons.map((sentence) => `  - ${line(sentence, 300)}\n`).join('') ?? ''
  return `Attempt ${number} · ${state}\n${table(rows)}${why}${diff ? `\n${printable(diff)}` : ''}`
}

function feedbackRow({ receivedMs, name, contact, message }: FeedbackRow): string[] {
  return [`  ${time(receivedMs)}`, line(name ?? contact ?? 'somebody'), line(message, 300)]
}

function attachmentRow({ createdMs, name, bytes }: AttachmentRow): string[] {
  return [`  ${time(createdMs)}`, `${bytes} bytes`, line(name, 100)]
}

function correctionRow({ createdMs, kind, value, note, correctedBy }: CorrectionRow): string[] {
  return [`  ${time(createdMs)}`, kind, line([value, note].filter(Boolean).join(' · '), 200), `by ${line(correctedBy)}`]
}

function earlierRow({ ticket, became, fix, explanation }: EarlierFix): string[] {
  return [`  ticket ${ticket}`, became, fix, line(explanation, 200)]
}

function togetherRow({ ticket, hoursBoth, hoursEither, title }: Together): string[] {
  return [`  ticket ${ticket}`, `${hoursBoth} of ${hoursEither} hours`, line(title)]
}

function groupingRow({
  kind,
  fingerprint,
  fromIssueId,
  toIssueId,
  actor,
  because,
  createdMs,
}: GroupingDecision): string[] {
  const moved = `from ticket ${fromIssueId} to ${toIssueId}`
  const who = `by ${line(actor)}${because ? `, because ${line(because, 200)}` : ''}`
  return [`  ${time(createdMs)}`, kind, fingerprint, moved, who]
}

function decisionRow({ action, verdict, limitedBy, gates }: DecisionRow): string[] {
  const reason = gates.find(({ gate }) => gate === limitedBy)?.reason ?? 'Every gate allows it.'
  return [`  ${action}`, verdict, line(reason, 200)]
}

function timelineRow({ atMs, to, reason }: TransitionRow): string[] {
  return [`  ${time(atMs)}`, to, line(reason, 200)]
}
