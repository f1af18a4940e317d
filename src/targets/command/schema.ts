import { z } from 'zod'

/** A program with its arguments, or a shell command of the operator. */
export const operatorCommand = z.union([z.string().min(1), z.array(z.string()).min(1)])

export const commandConfig = z.strictObject({
  kind: z
    .literal('command')
    .describe("The operator's own commands deploy. Each is a shell command, or a list: a program and its arguments."),
  deploy: operatorCommand.describe(
    'Puts out `PRUNELLA_COMMIT`, checked out in `PRUNELLA_DIR`, as a canary; or for all, when there is no `promote`.',
  ),
  promote: operatorCommand.optional().describe('Puts the canary out for all.'),
  rollback: z
    .union([
      operatorCommand,
      z.strictObject({ strategy: z.literal('command'), command: operatorCommand }),
      z.strictObject({ strategy: z.literal('git-revert') }),
    ])
    .describe(
      'A command that takes `PRUNELLA_RELEASE` back, whether canary or promoted. With `strategy: git-revert` the fix is undone by a commit on its branch, which `deploy` puts out.',
    ),
  status: operatorCommand
    .optional()
    .describe(
      'Prints `{"stable": ..., "canary": ...}`, and `"effect": "done"` or `"absent"` if it can tell about `PRUNELLA_EFFECT_KEY`.',
    ),
  health: operatorCommand
    .optional()
    .describe('Exits with 0 when the new release is healthy; or an address that must answer with a status below 400.'),
  exposure: operatorCommand
    .optional()
    .describe(
      'Prints `{"requests": ..., "errors": ..., "allRequests": ..., "allErrors": ...}` of `PRUNELLA_RELEASE`: `requests` are those to `PRUNELLA_ROUTE`, of which `errors` failed, if that is known.',
    ),
  timeoutMs: z
    .int()
    .min(100)
    .default(600_000)
    .describe('Bound for each command but the health check, which has `health_timeout_ms`.'),
  healthTimeoutMs: z.int().min(100).default(5_000).describe('Bound for the health check, which is tried three times.'),
  link: z
    .array(z.string())
    .default(['node_modules'])
    .describe('Paths of the live checkout that `PRUNELLA_DIR` links to, where the commit does not hold them.'),
})

export type CommandConfig = z.infer<typeof commandConfig>
export type OperatorCommand = z.infer<typeof operatorCommand>
