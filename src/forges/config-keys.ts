import { z } from 'zod'
import { pullRequestText } from './pull-request-text.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** What every forge takes: which pipelines are healed, and how. */
export const pipelineKeys = {
  pollMs: z
    .int()
    .min(1000)
    .max(HOUR_MS)
    .default(60_000)
    .describe('How often runs are looked for that no delivery told of.'),
  ageMaxMs: z
    .int()
    .min(0)
    .default(7 * DAY_MS)
    .describe('Runs that ended longer ago are left alone.'),
  timedOut: z.boolean().default(true).describe('Whether a run that took longer than its limit counts as failed.'),
  excludedWorkflows: z.array(z.string()).default([]).describe('Globs of workflow files and names that are left alone.'),
  draft: z.boolean().default(true).describe('Whether pull requests are opened as drafts.'),
  reviewers: z
    .array(z.string().regex(/^[\w.-]{1,100}$/))
    .max(15)
    .default([])
    .describe('Who is asked for a review.'),
  pullRequestTexts: z
    .array(pullRequestText)
    .max(50)
    .default([])
    .describe('The words of pull requests, the first that fits the workflow.'),
  plugins: z
    .string()
    .min(1)
    .optional()
    .describe("Folder of the team's own causes and fixes, each a module; relative to this file."),
  prove: z
    .boolean()
    .default(true)
    .describe(
      "Whether the step or job that failed is run in this machine's sandbox before and after the edit, where it can be.",
    ),
  lockFiles: z
    .boolean()
    .default(true)
    .describe(
      "Whether npm, in this machine's sandbox and without scripts, may ask its registry to make a lock file anew that is behind its manifest.",
    ),
  optionalJobs: z
    .array(z.string())
    .default(['*arm64*', '*experimental*'])
    .describe('Globs of jobs that may be made non-blocking; no other job ever is.'),
  timeoutMinutesMax: z.int().min(1).max(360).default(360).describe('No limit of time is raised above it.'),
  pullRequestsPerHourMax: z.int().min(0).default(10).describe('More wait.'),
  logBytesMax: z
    .int()
    .min(1)
    .default(1024 * 1024 * 1024)
    .describe('Of a longer log the rest is not read.'),
} as const
