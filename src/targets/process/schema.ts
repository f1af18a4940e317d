import { z } from 'zod'

export const processConfig = z.strictObject({
  kind: z.literal('process').describe('Prunella keeps copies of the app running.'),
  run: z
    .string()
    .min(1)
    .describe('Shell command that starts the app, which must listen on `$PORT`. Runs in the checkout of the release.'),
  port: z.int().min(1).max(65_535).describe('Where the app is reached: requests are spread over its copies.'),
  host: z.string().default('127.0.0.1').describe('Address of that port.'),
  copies: z.int().min(1).max(32).default(2).describe('Processes of the app.'),
  canaryShare: z
    .number()
    .gt(0)
    .lt(1)
    .optional()
    .describe('Share of the requests that a canary gets; 1/`copies` when absent, half with a single copy.'),
  healthPath: z
    .string()
    .startsWith('/')
    .optional()
    .describe('A copy serves once this path answers with a status below 500; once its port accepts when absent.'),
  env: z.record(z.string(), z.string()).default({}).describe('Added to the environment of the app.'),
  link: z
    .array(z.string())
    .default(['node_modules'])
    .describe('Paths of the live checkout that every release uses as they are, where the commit does not hold them.'),
  startTimeoutMs: z.int().min(100).default(60_000).describe('How long a copy may take to serve.'),
  drainTimeoutMs: z
    .int()
    .min(0)
    .default(10_000)
    .describe('How long requests in flight may take to end before a copy is ended.'),
  orphanTimeoutMs: z
    .int()
    .min(0)
    .default(0)
    .describe('Ends the app when no server has asked for that long. 0: the app runs on for ever.'),
})

export type ProcessConfig = z.infer<typeof processConfig>
