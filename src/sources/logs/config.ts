import { z } from 'zod'

const from = z
  .enum(['start', 'end'])
  .default('end')
  .describe('Where to begin at the first start; later ones go on where reading was.')

/** A log that the server itself follows. */
export const logConfig = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file').describe('A file, followed through rotation and truncation.'),
    path: z.string().describe('The file. It need not be there yet.'),
    from,
  }),
  z.strictObject({
    kind: z.literal('journal').describe('A unit of the systemd journal, by `journalctl`.'),
    unit: z.string().min(1).describe('As `shop.service`.'),
    user: z.boolean().default(false).describe("Whether it is a service of the user's own manager."),
    from,
  }),
  z.strictObject({ kind: z.literal('stdin').describe('What is piped into `prunella up`.') }),
])

export type LogConfig = z.infer<typeof logConfig>
