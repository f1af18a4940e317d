import { z } from 'zod'
import { ROLES } from '../domain/role.ts'
import { approval, id, idParam, text, timeMs } from './contract.ts'

// What people are asked and answer, and who they are.

export const approvalParams = z.object({ id: idParam })
export const escalationParams = z.object({ id: idParam })

const reason = z.string().max(1000).default('').describe('One sentence for the record.')

export const signInBody = z.object({
  token: z.string().max(200).describe('A token, or the text of a link that signs in once.'),
})

export const answerBody = z.object({
  planHash: z
    .string()
    .max(200)
    .describe('`planHash` of what the answer is about: an answer to another plan counts for nothing.'),
  reason,
})

export const killBody = z.object({ reason })

export const sessionResponse = z.object({
  name: z.string(),
  role: z.enum(ROLES),
  projectId: id.nullable().describe('The one project that is seen; null for all.'),
})

export const doneResponse = z.object({ done: z.literal(true) })

const waiting = approval.extend({
  issueTitle: text,
  project: z.string(),
  diff: text.nullable().describe('What would be done, as it is.'),
})

export const approvalsResponse = z.object({ approvals: z.array(waiting).describe('Those that wait, oldest first.') })

export const approvalResponse = z.object({ approval })

const escalation = z.object({
  id,
  issueId: id,
  attemptId: id.nullable(),
  issueTitle: text,
  project: z.string(),
  reason: text,
  state: z.enum(['open', 'acknowledged']),
  createdMs: timeMs,
  acknowledgedMs: timeMs.nullable(),
  acknowledgedBy: z.string().nullable(),
})

export const escalationsResponse = z.object({
  escalations: z.array(escalation).describe('The open ones, oldest first.'),
})

export type SessionResponse = z.infer<typeof sessionResponse>
export type ApprovalsResponse = z.infer<typeof approvalsResponse>
export type ApprovalResponse = z.infer<typeof approvalResponse>
export type EscalationsResponse = z.infer<typeof escalationsResponse>
export type DoneResponse = z.infer<typeof doneResponse>
