import { enqueueJob } from '../../jobs/jobs.ts'
import type { Sql } from '../../store/database.ts'

/** Work that is not a stage of an issue: something of the forge is to be looked at. */
const CI_JOBS = ['read-run', 'read-thread'] as const
export type CiJobName = (typeof CI_JOBS)[number]

export interface ReadRun {
  projectId: number
  runId: number
  /** Issue of the forge that asked for it. */
  thread?: number
}

export interface ReadThread {
  projectId: number
  number: number
}

export function isCiJob(kind: string): kind is CiJobName {
  return (CI_JOBS as readonly string[]).includes(kind)
}

const ATTEMPTS_MAX = 5

export async function queueReadRun(tx: Sql, payload: ReadRun, nowMs: number): Promise<void> {
  const subject = `run:${payload.projectId}:${payload.runId}`
  await enqueueJob(tx, { kind: 'read-run', subject, payload, runAtMs: nowMs, nowMs, attemptsMax: ATTEMPTS_MAX })
}

export async function queueReadThread(tx: Sql, payload: ReadThread, nowMs: number): Promise<void> {
  const subject = `thread:${payload.projectId}:${payload.number}`
  await enqueueJob(tx, { kind: 'read-thread', subject, payload, runAtMs: nowMs, nowMs, attemptsMax: ATTEMPTS_MAX })
}
