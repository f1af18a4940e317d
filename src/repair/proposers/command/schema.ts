import { z } from 'zod'

const TIMEOUT_MS_DEFAULT = 60_000

export const commandProposerConfig = z.strictObject({
  kind: z.literal('command').describe("The operator's own program, as a model behind a script."),
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,40}$/, 'must be a lower-case name')
    .default('command')
    .describe('Names the proposer in reports.'),
  command: z
    .string()
    .min(1)
    .describe('Shell command. It gets the failure as JSON on standard input and prints `{"candidates": [...]}`.'),
  cwd: z.string().optional().describe('Where it runs; in a fresh checkout of the project when absent.'),
  timeoutMs: z.int().min(100).max(600_000).default(TIMEOUT_MS_DEFAULT).describe('Bound for one answer.'),
})
export type CommandProposerConfig = z.infer<typeof commandProposerConfig>
