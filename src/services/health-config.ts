import { z } from 'zod'

/** How what runs is looked at. */
export const healthConfig = z.strictObject({
  checkEveryMs: z.int().min(250).default(10_000).describe('How often each service is looked at.'),
  failuresMin: z
    .int()
    .min(1)
    .max(100)
    .default(3)
    .describe('So many looks in a row must find it ill before anything is made of it.'),
  confirmMs: z
    .int()
    .min(0)
    .default(10_000)
    .describe('So long after an action it must be well before the action is taken to have helped.'),
})
