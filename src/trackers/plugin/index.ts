import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { ExternalError, messageOf, UserError } from '../../domain/errors.ts'
import { commonKeys } from '../config-keys.ts'
import type { TrackerParts } from '../parts.ts'
import type { Tracker } from '../tracker.ts'

export const pluginConfig = z.strictObject({
  kind: z.literal('plugin').describe('A tracker of your own: a file that exports `createTracker`.'),
  file: z
    .string()
    .min(1)
    .describe('JavaScript, as an ES module. It runs in the server: write it yourself, or read it.'),
  options: z.record(z.string(), z.unknown()).default({}).describe('Handed to `createTracker` as they are.'),
  ...commonKeys,
})

const LIMITS = { titleCharsMax: 200, bodyCharsMax: 30_000 }
const RETRY_AFTER_MS = 60_000

/** What such a file exports. */
export type CreateTracker = (
  options: Record<string, unknown>,
  parts: Pick<TrackerParts, 'clock' | 'projectId'>,
) => Tracker | Promise<Tracker>

const METHODS = [
  'waitMs',
  'find',
  'create',
  'comment',
  'hasComment',
  'read',
  'history',
  'close',
  'reopen',
  'check',
] as const

export async function createPluginTracker(
  { file, options, labels, visibility, pollEveryMs }: z.infer<typeof pluginConfig>,
  { clock, projectId }: TrackerParts,
): Promise<Tracker> {
  const made = await load(file).then((create) => create(options, { clock, projectId }))
  const missing = METHODS.filter((name) => typeof made?.[name] !== 'function')
  if (missing.length > 0)
    throw new UserError(`The tracker of ${file} has no ${missing.join(', ')}: see src/trackers/tracker.ts.`)
  if (typeof made.place !== 'string' || made.place === '') throw new UserError(`The tracker of ${file} names no place.`)
  const limits = { ...LIMITS, ...made.limits }
  return {
    ...guarded(made, file),
    place: made.place,
    id: 'plugin',
    isRemote: true,
    labels,
    pollEveryMs,
    limits,
    visibility: async (call) => visibility ?? (await made.visibility?.(call)) ?? 'public',
  }
}

/** An error passes when it does not say `permanent`: what is not known to be refused is tried again. */
function guarded(made: Tracker, file: string): Pick<Tracker, (typeof METHODS)[number]> {
  const call =
    (name: (typeof METHODS)[number]) =>
    async (...words: unknown[]) => {
      try {
        return await (made[name] as (...words: unknown[]) => unknown).apply(made, words)
      } catch (error) {
        const { permanent, retryAfterMs = RETRY_AFTER_MS } = error as { permanent?: boolean; retryAfterMs?: number }
        const sentence = `${file} could not ${name}: ${messageOf(error)}`
        throw new ExternalError(sentence, { cause: error, ...(permanent ? {} : { retryAfterMs }) })
      }
    }
  const calls = Object.fromEntries(METHODS.map((name) => [name, call(name)]))
  return { ...(calls as unknown as Tracker), waitMs: (requests) => made.waitMs(requests) }
}

async function load(file: string): Promise<CreateTracker> {
  const module = await import(pathToFileURL(file).href).catch((error: unknown) => {
    throw new UserError(`The tracker ${file} cannot be loaded: ${messageOf(error)}`, { cause: error })
  })
  if (typeof module.createTracker !== 'function') throw new UserError(`${file} exports no function createTracker.`)
  return module.createTracker as CreateTracker
}
