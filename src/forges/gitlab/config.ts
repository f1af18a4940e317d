import { z } from 'zod'
import { gitlabProject } from '../../lib/gitlab/gitlab-client.ts'
import { pipelineKeys } from '../config-keys.ts'

export const gitlabConfig = z.strictObject({
  kind: z.literal('gitlab').describe('GitLab, there or on a server of your own.'),
  ...gitlabProject,
  token: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Of a project or an account of its own, with the scope `api` and the role Developer; `GITLAB_TOKEN` of the environment when absent.',
    ),
  webhookSecret: z
    .string()
    .min(16)
    .optional()
    .describe('Deliveries at `/webhooks/gitlab` are taken when they show it; without one there are none.'),
  gitUrl: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('For git; made of the two above when absent.'),
  requestsPerMinuteMax: z.int().min(3).default(300).describe('More are not made.'),
  ...pipelineKeys,
  optOutFile: z
    .string()
    .min(1)
    .default('.gitlab/no-auto-heal')
    .describe('While this file is on the branch that failed, its pipelines are left alone.'),
  timeoutMs: z.int().min(100).default(15_000).describe('Bound for one request; a log has twenty times as long.'),
})

export type GitlabConfig = z.infer<typeof gitlabConfig>
