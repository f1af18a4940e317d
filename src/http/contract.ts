import { z } from 'zod'
import { ATTEMPT_TRANSITIONS, type AttemptState } from '../domain/attempt.ts'
import { ACTION_NAMES, LEVELS, VERDICTS } from '../domain/decision.ts'
import { ISSUE_STATES } from '../domain/issue-state.ts'
import { SEVERITIES } from '../domain/severity.ts'
import { grouping } from './contract-grouping.ts'
import { askedModel } from './contract-models.ts'

// What the API and the page say to each other. `docs/reference/http-api.md` is made from this file.

export const id = z.int().min(1)
export const count = z.int().min(0)
export const timeMs = z.int().describe('Milliseconds since 1970, UTC.')
const severity = z.enum(SEVERITIES)
const issueState = z.enum(ISSUE_STATES)
const attemptState = z.enum(Object.keys(ATTEMPT_TRANSITIONS) as AttemptState[])
/** Text that may come from outside: data, never markup. */
export const text = z.string()

// Requests

const limit = z.coerce.number().int().min(1).max(200).default(50).describe('Rows in one answer.')
const cursor = z
  .string()
  .regex(/^\d{1,15}-\d{1,15}$/, 'must be a `nextCursor` of the answer before')
  .describe('`nextCursor` of the answer before.')

export const issuesQuery = z.object({
  state: issueState.optional(),
  q: z.string().max(200).optional().describe('Part of the title, type or culprit, in any case.'),
  limit,
  cursor: cursor.optional(),
})

export const attemptsQuery = z.object({
  state: attemptState.optional(),
  open: z.enum(['true', 'false']).default('false').describe('Only attempts that have not ended.'),
  limit,
  cursor: cursor.optional(),
})

export const pageQuery = z.object({ limit })

const sequence = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)

export const auditQuery = z.object({
  after: sequence.default(0).describe('`seq` of the last entry that is known.'),
  limit,
})

export const eventsQuery = z.object({
  after: sequence
    .optional()
    .describe('Id of the last transition that is known; the header `Last-Event-ID` goes before it.'),
  types: z
    .string()
    .max(500)
    .regex(
      /^[a-z_]+(\.([a-z_]+|\*))?(,[a-z_]+(\.([a-z_]+|\*))?)*$/,
      'must be types, separated by commas, as `issue.*,attempt.canary`',
    )
    .optional()
    .describe('Only these types, as `issue.*,attempt.canary`.'),
})

export const idParam = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
export const issueParams = z.object({ id: idParam })
export const attachmentParams = z.object({ id: idParam })
// Answers

export const errorResponse = z.object({ error: z.string().describe('One sentence that says what to do.') })

export const deliveryResponse = z.object({
  accepted: z.boolean().describe('Whether it was new.'),
})

export const healthResponse = z.object({
  status: z
    .enum(['healthy', 'degraded'])
    .describe(
      '`degraded`: it runs, but the store did not answer when it was last asked, or an error was met that nobody caught.',
    ),
  version: z.string(),
  uptimeSeconds: count,
})

export const readyResponse = z.object({ ready: z.boolean(), reason: z.string() })

export const statusResponse = z.object({
  version: z.string(),
  engine: z.enum(['sqlite', 'postgres']),
  killSwitch: z.object({
    state: z.enum(['off', 'engaged', 'unreadable']).describe('While it is not `off` nothing is changed anywhere.'),
    reason: z.string(),
  }),
  issues: z.record(z.string(), count).describe('Number of issues by state.'),
  attempts: z.record(z.string(), count).describe('Number of attempts by state.'),
  jobs: z.record(z.string(), count).describe('Number of jobs by state; empty for a token of one project.'),
  approvalsPending: count,
  escalationsOpen: count,
  lastTransition: count.describe('Where to start `/events` from.'),
})

const issueSummary = z.object({
  id: id.describe('The ticket number.'),
  projectId: id,
  project: z.string(),
  fingerprint: z.string(),
  groupingVersion: id,
  title: text,
  type: text,
  culprit: text,
  state: issueState,
  severity: severity.nullable(),
  eventCount: count,
  firstSeenMs: timeMs,
  lastSeenMs: timeMs,
  updatedMs: timeMs,
  firstRelease: text.nullable(),
  lastRelease: text.nullable(),
  fixedRelease: text.nullable().describe('The release that fixed it, or after which it should be gone.'),
  resolvedMs: timeMs.nullable(),
  resolvedIn: z.enum(['time', 'release', 'next_release']).nullable(),
  unplacedMs: timeMs.nullable().describe('The first event since that names no release and cannot be placed.'),
  mergedInto: id.nullable().describe('The issue that this one is part of.'),
  attempts: count,
  attemptState: attemptState.nullable().describe('State of the last attempt.'),
})

const nextCursor = z.string().nullable().describe('Ask for what is older with it; null at the end.')

export const issuesResponse = z.object({ issues: z.array(issueSummary), nextCursor })

const attemptSummary = z.object({
  id,
  issueId: id,
  issueTitle: text,
  issueState,
  number: id,
  state: attemptState,
  remedy: z.string(),
  planHash: z.string().nullable(),
  branch: z.string().nullable(),
  commit: z.string().nullable(),
  diff: text.nullable(),
  reason: z.string().nullable(),
  startedMs: timeMs,
  updatedMs: timeMs,
  endedMs: timeMs.nullable(),
})

export const attemptsResponse = z.object({ attempts: z.array(attemptSummary), nextCursor })

const gate = z.object({
  gate: z.string(),
  value: z.string(),
  cap: z.enum(LEVELS).describe('The highest level that it allows.'),
  reason: z.string(),
  retryAtMs: timeMs.optional().describe('The cap passes by itself: when it is asked again.'),
})

const decision = z.object({
  id,
  attemptId: id.nullable(),
  action: z.enum(ACTION_NAMES),
  verdict: z.enum(VERDICTS),
  level: z.enum(LEVELS),
  limitedBy: z.string().nullable().describe('The gate that limited it.'),
  gates: z.array(gate),
  dryRun: z.boolean(),
  createdMs: timeMs,
})

export const diagnosis = z.object({
  diagnoser: z.string(),
  rule: z.string(),
  rootCause: text,
  severity,
  confidence: z.number().min(0).max(1),
  evidence: z.array(text),
  files: z.array(text),
})

const exposure = z.object({
  release: text,
  requests: count,
  recurrences: count,
  allRequests: count,
  allErrors: count,
})

const verification = z.object({
  verdict: z.enum(['watching', 'verified', 'not_fixed', 'harmful', 'unhealthy', 'inconclusive']),
  reason: z.string(),
  before: exposure,
  after: exposure,
  fixLogLikelihoodRatio: z.number().nullable(),
  harmLikelihoodRatio: z.number().nullable(),
  atMs: timeMs,
})

const attemptDetail = attemptSummary.omit({ issueTitle: true, issueState: true }).extend({
  report: z
    .unknown()
    .describe('What `prunella heal --json` prints: reproduction, candidates with the evidence of each, the choice.'),
  verification: verification.nullable(),
})

export const approval = z.object({
  id,
  issueId: id,
  attemptId: id,
  planHash: z.string(),
  action: z.enum(ACTION_NAMES),
  state: z.enum(['pending', 'approved', 'rejected', 'expired', 'void']).describe('`void`: the plan has changed since.'),
  requestedBy: z.string(),
  requestedMs: timeMs,
  expiresMs: timeMs,
  decidedMs: timeMs.nullable(),
  decidedBy: z.string().nullable(),
  reason: text.nullable(),
})

export const transition = z.object({
  id: id.describe('Grows; never used twice.'),
  type: z.string().describe('What changed and to which state, as `issue.diagnosed` or `attempt.canary`.'),
  atMs: timeMs,
  subjectKind: z.string(),
  subjectId: z.int(),
  issueId: id.nullable(),
  attemptId: id.nullable(),
  from: z.string().nullable(),
  to: z.string(),
  reason: text,
  detail: z.unknown(),
})

const attachment = z.object({
  id: id.describe('For `/api/v1/attachments/:id`.'),
  eventId: z.string(),
  name: text,
  contentType: text.describe('As the sender says.'),
  isText: z.boolean().describe('Secrets were taken out of it; of anything else they cannot be.'),
  bytes: count,
  createdMs: timeMs,
})

export const issueResponse = z.object({
  issue: issueSummary,
  diagnosis: diagnosis.nullable(),
  askedModel: askedModel.nullable().describe('null where no model was asked.'),
  attempts: z.array(attemptDetail).describe('Newest first.'),
  decisions: z.array(decision).describe('Newest first.'),
  approvals: z.array(approval).describe('Newest first.'),
  timeline: z.array(transition).describe('Oldest first.'),
  hours: z
    .array(z.object({ hourMs: timeMs, events: count }))
    .describe('Events by hour in the last three days; empty hours are left out.'),
  grouping,
  attachments: z.array(attachment).describe('Files that came with the kept events, newest first.'),
  feedback: z
    .array(
      z.object({
        id,
        eventId: z.string().nullable(),
        message: text,
        name: text.nullable(),
        contact: text.nullable(),
        url: text.nullable(),
        receivedMs: timeMs,
      }),
    )
    .describe('What users said of it, newest first.'),
  sampleEvent: z.unknown().describe('The newest kept event, without its secrets; null when none is kept.'),
})

const auditEntry = z.object({
  seq: id,
  atMs: timeMs,
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  effectKey: z.string(),
  phase: z.string().describe('`intent` before the change, `result` after it.'),
  detail: z.unknown(),
  prevHash: z.string(),
  hash: z.string(),
})

export const auditResponse = z.object({ entries: z.array(auditEntry).describe('Oldest first.') })

export type ErrorResponse = z.infer<typeof errorResponse>
export type DeliveryResponse = z.infer<typeof deliveryResponse>
export type HealthResponse = z.infer<typeof healthResponse>
export type ReadyResponse = z.infer<typeof readyResponse>
export type StatusResponse = z.infer<typeof statusResponse>
export type IssuesResponse = z.infer<typeof issuesResponse>
export type IssueResponse = z.infer<typeof issueResponse>
export type AttemptsResponse = z.infer<typeof attemptsResponse>
export type AuditResponse = z.infer<typeof auditResponse>
export type TransitionMessage = z.infer<typeof transition>
