import { z } from 'zod'
import { JOB_STATES } from '../domain/job-state.ts'
import { id, idParam, text, timeMs } from './contract.ts'

// Jobs of users' own programs.

const state = z.enum(JOB_STATES)
const name = z.string().min(1).max(200)

export const jobParams = z.object({ id: idParam })

export const jobsQuery = z.object({
  state: state.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

export const createJobBody = z.object({
  kind: name.describe('What sort of work it is; workers ask for it by that.'),
  key: name.describe('Your own name for it: the same one twice is one job.'),
  replaySafe: z.boolean().default(false).describe('Whether it may run again by itself when it got stuck.'),
  payload: z.unknown().optional().describe('Whatever the worker needs.'),
})

export const claimJobBody = z.object({ kind: name, worker: name.describe('Who takes it, for the record.') })

const fence = z.number().int().min(0).describe('That of the run, as the answer to its start gave it.')

export const moveJobBody = z.object({
  to: state,
  fence: fence.optional(),
  error: z.string().max(2_000).optional().describe('What went wrong.'),
})

export const heartbeatBody = z.object({ fence })

const job = z.object({
  id,
  projectId: id,
  kind: text,
  key: text,
  state,
  replaySafe: z.boolean(),
  payload: z.unknown(),
  repairAttempts: z.number().describe('How often it was given back after it got stuck.'),
  worker: text.nullable(),
  fence: z.number(),
  startedMs: timeMs.nullable().describe('When it first ran.'),
  inProgressSinceMs: timeMs.nullable().describe('When it last began to.'),
  lastActivityMs: timeMs.describe('The last sign of life; of a job that is stuck, when it was found to be.'),
  stuckDurationMs: z.number().nullable().describe('How long it has been stuck; null while it is not.'),
  lastError: text.nullable(),
  createdMs: timeMs,
  endedMs: timeMs.nullable(),
})

export const jobResponse = z.object({ job })
export const claimResponse = z.object({ job: job.nullable().describe('null when none of the kind waits.') })
export const jobsResponse = z.object({ jobs: z.array(job).describe('Newest first.') })
export const jobHistoryResponse = z.object({
  job,
  history: z
    .array(z.object({ from: text.nullable(), to: text, reason: text, atMs: timeMs }))
    .describe('Oldest first; the newest 200, and the last time that it was found stuck.'),
})

export type JobResponse = z.infer<typeof jobResponse>
export type ClaimResponse = z.infer<typeof claimResponse>
export type JobsResponse = z.infer<typeof jobsResponse>
export type JobHistoryResponse = z.infer<typeof jobHistoryResponse>
