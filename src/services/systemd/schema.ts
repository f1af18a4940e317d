import { z } from 'zod'

export const systemdConfig = z.strictObject({
  kind: z.literal('systemd').describe('A unit of systemd, which `systemctl` starts anew.'),
  unit: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9:_.@-]{0,200}\.service$/, 'must name one service, as shop-worker.service')
    .describe('As `shop-worker.service`.'),
  scope: z.enum(['user', 'system']).default('user').describe('Whose manager runs it.'),
  healthUrl: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Must answer with a status below 500 while the unit is active. Without it an active unit is well.'),
  timeoutMs: z
    .int()
    .min(100)
    .default(120_000)
    .describe('How long a restart may take; then it is ended, with all that it started.'),
})

export type SystemdConfig = z.infer<typeof systemdConfig>
