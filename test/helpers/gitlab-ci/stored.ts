export const PROJECT = 'acme/tools/shop'
export const GITLAB_TOKEN = 'glpat-testtesttesttest0001'
export const CI_FILE = '.gitlab-ci.yml'

export interface StoredJob {
  id: number
  name: string
  status: string
  allow_failure: boolean
  failure_reason: string
  trace: string
}

export interface StoredPipeline {
  id: number
  status: string
  source: string
  ref: string
  sha: string
  name: string | null
  createdMs: number
  updatedMs: number
  /** Those that were retried too. */
  jobs: StoredJob[]
  bridges: { status: string }[]
  /** As GitLab reads them from the reports of its jobs. */
  testSuites: { name: string; failed_count: number; test_cases: Record<string, unknown>[] }[]
}

/** An issue or a merge request. */
export interface StoredThread {
  iid: number
  title: string
  description: string
  state: 'opened' | 'closed' | 'merged'
  labels: string[]
  notes: { id: number; body: string; system: boolean }[]
}

export interface StoredMergeRequest extends StoredThread {
  source_branch: string
  target_branch: string
  source_project_id: number
  reviewers: string[]
  closedMs: number | null
}

export function isNewest(jobs: readonly StoredJob[], job: StoredJob): boolean {
  return jobs.every(({ name, id }) => name !== job.name || id <= job.id)
}
