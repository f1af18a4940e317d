import type { Category } from '../../ci/categories/category.ts'
import type { Forge } from '../../forges/forge.ts'
import type { PullRequestText } from '../../forges/pull-request-text.ts'
import type { ProposeCiFix } from './propose-fix.ts'

/** The pipelines of a project: where they run, and what people allow. */
export interface Pipelines {
  forge: Forge
  /** Finds the edit that mends a failure, or says why there is none. */
  proposeFix: ProposeCiFix
  settings: PipelineSettings
  /** Causes that logs are read for; the built-in ones when absent. */
  categories?: readonly Category[]
}

export interface PipelineSettings {
  pollMs: number
  ageMaxMs: number
  /** Whether a run that took longer than its limit counts as failed. */
  timedOut: boolean
  excludedWorkflows: readonly string[]
  optOutFile: string
  /** Whether the step that failed is run in the sandbox around an edit, where it can be. */
  prove?: boolean
  /** Whether a package manager may ask its registry to make a lock file anew. */
  lockFiles?: boolean
  draft: boolean
  reviewers: readonly string[]
  pullRequestsPerHourMax: number
  /** The operator's words for them, the first that fits the workflow. */
  pullRequestTexts: readonly PullRequestText[]
  /** Globs of jobs that may fail without the run failing. */
  optionalJobs: readonly string[]
  /** No limit of time is raised above it. */
  timeoutMinutesMax: number
}
