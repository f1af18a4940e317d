import { z } from 'zod'
import { commandProposerConfig } from './command/schema.ts'

/** One line per proposer. Apart from the proposers: a server reads the configuration and never proposes itself. */
export const proposerConfig = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('templates').describe('The built-in one: patterns on the syntax tree, no model.') }),
  z.strictObject({
    kind: z.literal('modules').describe('Built in, too: what a manifest leaves out and names that lead to no file.'),
  }),
  commandProposerConfig,
])
export type ProposerConfig = z.infer<typeof proposerConfig>
