import { z } from 'zod'
import { readTimeMs } from '../../lib/time-value.ts'
import type { PullRequest, Run, RunJob, RunState, Thread } from '../forge.ts'

const time = z.string().transform((text) => readTimeMs(text) ?? 0)
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')
const names = z
  .array(z.union([z.string(), z.looseObject({ name: z.string().nullish() })]))
  .transform((all) =>
    all.map((one) => (typeof one === 'string' ? one : (one.name ?? ''))).filter((name) => name !== ''),
  )

/** Only the fields that are used. */
export const run = z.looseObject({
  id: z.int(),
  run_attempt: z.int().min(1).nullish(),
  name: text,
  path: text,
  html_url: text,
  head_branch: text,
  head_sha: z.string(),
  event: text,
  status: text,
  conclusion: text,
  head_repository: z.looseObject({ full_name: z.string() }).nullish(),
  created_at: time,
  updated_at: time,
})

export const runs = z.looseObject({ workflow_runs: z.array(run) })

export const job = z.looseObject({
  id: z.int(),
  name: z.string(),
  html_url: text,
  status: text,
  conclusion: text,
  completed_at: text,
  steps: z.array(z.looseObject({ name: z.string(), conclusion: text })).nullish(),
})

export const jobs = z.looseObject({ total_count: z.int(), jobs: z.array(job) })

/** What a run kept is a help where it can be read, and nothing that a failure waits for. */
export const artifacts = z.looseObject({
  artifacts: z
    .array(z.looseObject({ id: z.int(), name: z.string(), size_in_bytes: z.int(), expired: z.boolean().nullish() }))
    .catch([]),
})

export const ref = z.looseObject({ object: z.looseObject({ sha: z.string() }) })
export const content = z.looseObject({
  type: z.literal('file'),
  encoding: z.string(),
  content: z.string(),
  sha: z.string(),
})
export const blob = z.looseObject({ encoding: z.string(), content: z.string() })
export const comment = z.looseObject({ body: text })

export const thread = z.looseObject({
  state: z.string(),
  title: z.string(),
  body: text,
  labels: names,
})

export const pull = z.looseObject({
  number: z.int(),
  html_url: text,
  state: z.string(),
  merged_at: text,
  closed_at: text,
  head: z.looseObject({ ref: z.string(), sha: z.string() }),
  base: z.looseObject({ ref: z.string() }),
  labels: names,
  requested_reviewers: z.array(z.looseObject({ login: z.string() })).nullish(),
})

export const repositoryInfo = z.looseObject({
  archived: z.boolean().nullish(),
  has_issues: z.boolean().nullish(),
  permissions: z.looseObject({ push: z.boolean().nullish() }).nullish(),
})
export const workflowPermissions = z.looseObject({
  default_workflow_permissions: z.string(),
  can_approve_pull_request_reviews: z.boolean(),
})

export function runOf(parsed: z.output<typeof run>, repository: string): Run {
  return {
    id: parsed.id,
    attempt: parsed.run_attempt ?? 1,
    workflow: parsed.name,
    // As `.github/workflows/ci.yml@refs/heads/main` for some.
    path: parsed.path.replace(/@.*$/, ''),
    url: parsed.html_url,
    branch: parsed.head_branch,
    commit: parsed.head_sha,
    trigger: parsed.event,
    state: stateOf(parsed),
    isForeign: parsed.head_repository?.full_name.toLowerCase() !== repository.toLowerCase(),
    isOfQueue: parsed.event === 'merge_group' || parsed.head_branch.startsWith('gh-readonly-queue/'),
    createdMs: parsed.created_at,
    updatedMs: parsed.updated_at,
  }
}

export function jobOf(parsed: z.output<typeof job>): RunJob {
  return {
    id: parsed.id,
    name: parsed.name,
    url: parsed.html_url,
    state: stateOf(parsed),
    step: parsed.steps?.find(({ conclusion }) => conclusion === 'failure')?.name,
    completedMs: readTimeMs(parsed.completed_at) ?? 0,
  }
}

export function threadOf({ state, title, body, labels }: z.output<typeof thread>): Thread {
  return { isOpen: state === 'open', title, body, labels }
}

export function pullRequestOf(parsed: z.output<typeof pull>): PullRequest {
  return {
    number: parsed.number,
    url: parsed.html_url,
    branch: parsed.head.ref,
    base: parsed.base.ref,
    commit: parsed.head.sha,
    state: parsed.merged_at === '' ? (parsed.state === 'open' ? 'open' : 'closed') : 'merged',
    labels: parsed.labels,
    reviewers: (parsed.requested_reviewers ?? []).map(({ login }) => login),
    closedMs: readTimeMs(parsed.closed_at),
  }
}

const STATES: Readonly<Record<string, RunState>> = {
  success: 'succeeded',
  failure: 'failed',
  timed_out: 'timed_out',
  startup_failure: 'failed',
}

function stateOf({ status, conclusion }: { status: string; conclusion: string }): RunState {
  if (status !== 'completed') return 'running'
  return Object.hasOwn(STATES, conclusion) ? STATES[conclusion]! : 'other'
}
