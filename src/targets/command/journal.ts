import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { ExternalError } from '../../domain/errors.ts'
import { writeAtomic } from '../../lib/atomic-file.ts'
import type { ReleaseSource } from '../target.ts'

const EFFECTS_MAX = 500

const source = z.object({
  release: z.string(),
  dir: z.string(),
  commit: z.string(),
  branch: z.string().exactOptional(),
  ticket: z.string().exactOptional(),
})

const contentSchema = z.object({
  generation: z.int(),
  stable: z.string().nullable(),
  previous: z.string().nullable(),
  canary: source.nullable(),
  /** The last canary that became stable: the one that can still be taken back. */
  promoted: source.nullable(),
  effects: z.array(
    z.object({
      key: z.string(),
      action: z.enum(['deploy', 'promote', 'rollback']),
      source,
      /** `begun` and nothing after it: we died meanwhile, and do not know. */
      state: z.enum(['begun', 'done', 'failed']),
    }),
  ),
})

/** What the operator's commands were told to do, and what came of it as far as we know. */
export type JournalContent = z.infer<typeof contentSchema>
export type Effect = JournalContent['effects'][number]

export interface Journal {
  read(): Promise<JournalContent>
  /** On disk when it resolves. Changes are made one after the other. */
  update(change: (content: JournalContent) => JournalContent): Promise<JournalContent>
}

export function openJournal(path: string): Journal {
  let last: Promise<unknown> = Promise.resolve()
  return {
    read: () => readContent(path),
    update(change) {
      const updated = last.then(async () => {
        const before = await readContent(path)
        const after = change(before)
        if (after !== before) await writeContent(path, after)
        return after
      })
      last = updated.catch(() => {})
      return updated
    },
  }
}

/** As it is when `effect` begins: from here on it may have happened. */
export function begin(content: JournalContent, effect: Omit<Effect, 'state'>): JournalContent {
  return {
    ...withEffect(content, { ...effect, state: 'begun' }),
    generation: content.generation + 1,
    ...(effect.action === 'deploy' ? { canary: effect.source } : {}),
  }
}

/** As it is when `effect` has happened. */
export function complete(content: JournalContent, { action, source }: Effect): Partial<JournalContent> {
  if (action === 'deploy') return { canary: source }
  if (action === 'promote') {
    return { canary: null, stable: source.release, previous: content.stable, promoted: source }
  }
  if (content.canary?.release === source.release) return { canary: null }
  return { stable: content.previous, previous: null, promoted: null }
}

export function withEffect(content: JournalContent, effect: Effect): JournalContent {
  const others = content.effects.filter(({ key }) => key !== effect.key)
  return { ...content, effects: [...others, effect].slice(-EFFECTS_MAX) }
}

export function isDone({ effects }: JournalContent, key: string): boolean {
  return effects.some((effect) => effect.key === key && effect.state === 'done')
}

/** Of those that may run, the one called `release`. */
export function findSource({ canary, promoted }: JournalContent, release: string): ReleaseSource | undefined {
  return [canary, promoted].find((running) => running?.release === release) ?? undefined
}

async function readContent(path: string): Promise<JournalContent> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) {
    return { generation: 0, stable: null, previous: null, canary: null, promoted: null, effects: [] }
  }
  try {
    return contentSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new ExternalError(`${path} cannot be read: see what runs, then remove the file.`, { cause: error })
  }
}

async function writeContent(path: string, content: JournalContent): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeAtomic(path, JSON.stringify(content, null, 1))
}
