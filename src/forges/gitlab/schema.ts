import { z } from 'zod'
import { readTimeMs } from '../../lib/time-value.ts'
import type { PullRequest, RunJob, RunState, TestedJob, Thread } from '../forge.ts'

const time = z
  .string()
  .nullish()
  .transform((text) => readTimeMs(text ?? undefined) ?? 0)
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')

/** Only the fields that are used. */
export const pipeline = z.looseObject({
  id: z.int(),
  status: z.string(),
  source: text,
  ref: text,
  sha: z.string(),
  name: text,
  web_url: text,
  created_at: time,
  updated_at: time,
})
export type Pipeline = z.output<typeof pipeline>
export const pipelines = z.array(pipeline)

export const job = z.looseObject({
  id: z.int(),
  name: z.string(),
  status: z.string(),
  allow_failure: z.boolean().nullish(),
  failure_reason: text,
  web_url: text,
  finished_at: time,
})
export type PipelineJob = z.output<typeof job>
export const jobs = z.array(job)
export const bridges = z.array(z.looseObject({ status: z.string(), allow_failure: z.boolean().nullish() }))

/** A suite has the name of its job. */
const testSuite = z.looseObject({
  name: z.string(),
  success_count: z.int().nullish(),
  failed_count: z.int().nullish(),
  error_count: z.int().nullish(),
  test_cases: z
    .array(
      z.looseObject({
        status: z.string(),
        name: text,
        classname: text,
        file: text,
        system_output: z.unknown().optional(),
      }),
    )
    .nullish(),
})
export const testReport = z.looseObject({ test_suites: z.array(testSuite) })

export function testedJobOf({
  name: job,
  success_count,
  failed_count,
  error_count,
  test_cases,
}: z.output<typeof testSuite>): TestedJob {
  const red = (test_cases ?? []).filter(({ status }) => status === 'failed' || status === 'error')
  const failing = red.map(({ name, classname, file, system_output }) => {
    const output = typeof system_output === 'string' ? system_output : ''
    return { name, className: classname, file, output }
  })
  return { job, passed: success_count ?? 0, failed: (failed_count ?? 0) + (error_count ?? 0), failing }
}

export const project = z.looseObject({
  id: z.int(),
  path_with_namespace: z.string(),
  ci_config_path: text,
  archived: z.boolean().nullish(),
  issues_access_level: text,
  builds_access_level: text,
  merge_requests_access_level: text,
  permissions: z
    .looseObject({
      project_access: z.looseObject({ access_level: z.int() }).nullish(),
      group_access: z.looseObject({ access_level: z.int() }).nullish(),
    })
    .nullish(),
})
export const branch = z.looseObject({ commit: z.looseObject({ id: z.string() }) })
export const file = z.looseObject({ encoding: z.string(), content: z.string() })
export const note = z.looseObject({ body: text, system: z.boolean().nullish() })
export const issue = z.looseObject({
  state: z.string(),
  title: z.string(),
  description: text,
  labels: z.array(z.string()),
})
export const users = z.array(z.looseObject({ id: z.int(), username: z.string() }))
export const lint = z.looseObject({ valid: z.boolean(), errors: z.array(z.string()).nullish() })
export const ownToken = z.looseObject({ scopes: z.array(z.string()), expires_at: text })
export const protectedBranches = z.array(z.looseObject({ name: z.string() }))

export const mergeRequest = z.looseObject({
  iid: z.int(),
  web_url: text,
  state: z.string(),
  source_branch: z.string(),
  source_project_id: z.int().nullish(),
  target_project_id: z.int().nullish(),
  target_branch: z.string(),
  sha: text,
  labels: z.array(z.string()),
  reviewers: z.array(z.looseObject({ username: z.string() })).nullish(),
  merged_at: text,
  closed_at: text,
})
export type MergeRequest = z.output<typeof mergeRequest>
export const mergeRequests = z.array(mergeRequest)

export function jobOf({ id, name, web_url, status, failure_reason, finished_at }: PipelineJob): RunJob {
  const state = failure_reason === 'job_execution_timeout' ? 'timed_out' : stateOf(status)
  return { id, name, url: web_url, state, step: undefined, completedMs: finished_at }
}

export function threadOf({ state, title, description, labels }: z.output<typeof issue>): Thread {
  return { isOpen: state === 'opened', title, body: description, labels }
}

export function pullRequestOf(parsed: MergeRequest): PullRequest {
  return {
    number: parsed.iid,
    url: parsed.web_url,
    branch: parsed.source_branch,
    base: parsed.target_branch,
    commit: parsed.sha,
    state: parsed.state === 'merged' ? 'merged' : parsed.state === 'closed' ? 'closed' : 'open',
    labels: parsed.labels,
    reviewers: (parsed.reviewers ?? []).map(({ username }) => username),
    closedMs: readTimeMs(parsed.merged_at) ?? readTimeMs(parsed.closed_at),
  }
}

const STATES: Readonly<Record<string, RunState>> = {
  success: 'succeeded',
  failed: 'failed',
  canceled: 'other',
  skipped: 'other',
  // Somebody has to start it: nothing goes on by itself.
  manual: 'other',
}

export function stateOf(status: string): RunState {
  return Object.hasOwn(STATES, status) ? STATES[status]! : 'running'
}
