import { z } from 'zod'
import { operatorCommand } from '../../targets/command/schema.ts'

export const commandServiceConfig = z.strictObject({
  kind: z
    .literal('command')
    .describe(
      "The operator's own commands say how it is and start it anew. Each is a shell command, or a list: a program and its arguments.",
    ),
  restart: operatorCommand.describe('Starts the service anew. `PRUNELLA_EFFECT_KEY` names the one restart.'),
  health: operatorCommand.describe(
    'Exits with 0 when the service is well, with 75 while it is starting, with 69 when a person stopped it; or an address that must answer with a status below 500.',
  ),
  generation: operatorCommand
    .optional()
    .describe(
      'Prints something that is another after each start, as a process id with its time of start. Without it a crash in the middle of a restart ends with a person.',
    ),
  timeoutMs: z
    .int()
    .min(100)
    .default(120_000)
    .describe('How long a restart may take; then it is ended, with all that it started.'),
  healthTimeoutMs: z.int().min(100).default(5_000).describe('Bound for the other two.'),
})

export type CommandServiceConfig = z.infer<typeof commandServiceConfig>
