import { z } from 'zod'
import { githubConnection } from '../../lib/github/github-client.ts'
import { pipelineKeys } from '../config-keys.ts'

export const githubConfig = z.strictObject({
  kind: z.literal('github').describe('GitHub, or a GitHub Enterprise Server.'),
  ...githubConnection,
  token: z
    .string()
    .min(1)
    .optional()
    .describe('What signs in; `GITHUB_TOKEN` of the environment when neither it nor `app` is there.'),
  allowWideToken: z
    .boolean()
    .default(false)
    .describe('Whether a classic token is used that may also delete repositories or manage organisations.'),
  requestsPerMinuteMax: z.int().min(3).default(600).describe('More are not made.'),
  webhookSecret: z
    .string()
    .min(16)
    .optional()
    .describe('Deliveries at `/webhooks/github` are taken when signed with it; without one there are none.'),
  gitUrl: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('For git; made of the two above when absent.'),
  ...pipelineKeys,
  optOutFile: z
    .string()
    .min(1)
    .default('.github/no-auto-heal')
    .describe('While this file is on the branch that failed, its pipelines are left alone.'),
  timeoutMs: z.int().min(100).default(15_000).describe('Bound for one request; a log has twenty times as long.'),
})

export type GithubConfig = z.infer<typeof githubConfig>
