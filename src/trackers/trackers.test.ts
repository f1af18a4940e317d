import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import { builtinStage, giteaStage, githubStage, gitlabStage, pluginStage } from '../../test/helpers/tracker-stage.ts'
import { packageRoot } from '../lib/package-root.ts'
import { trackerConfig } from './index.ts'
import { withMarker } from './marker.ts'

const run = { signal: new AbortController().signal }
const marker = 'prunella-ticket-f1'
const draft = { title: 'boom', body: withMarker('It fails.', marker), marker, labels: ['auto-heal'] }

const STAGES = {
  builtin: builtinStage,
  github: githubStage,
  gitlab: gitlabStage,
  gitea: giteaStage,
  plugin: pluginStage,
}

test('every folder is a kind of tracker, and every kind a folder', () => {
  const folders = readdirSync(join(packageRoot(), 'src', 'trackers'), { withFileTypes: true })
  const kinds = trackerConfig.options.map((option) => option.shape.kind.value as string)
  expect(kinds.sort()).toEqual(folders.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort())
  expect(kinds).toEqual(Object.keys(STAGES).sort())
})

describeEachEngine('every tracker', (getDb) => {
  describe.each(Object.entries(STAGES))('B24 %s', (_, open) => {
    const start = async () => {
      const clock = new FakeClock()
      return { clock, ...(await open(getDb(), clock)) }
    }

    test('opens a ticket that it finds again, by its marker alone', async () => {
      const { tracker, body } = await start()
      const created = await tracker.create(draft, run)
      expect(created).toMatchObject({ state: 'open', closedAs: null, closedMs: null })
      expect(await tracker.find(marker, run)).toEqual([created])
      expect(await tracker.find('prunella-ticket-f', run)).toEqual([])
      expect(await tracker.find('prunella-ticket-f11', run)).toEqual([])
      expect(await body(created.key)).toBe(draft.body)
    })

    test('reads what people did, and says when nothing changed or it is gone', async () => {
      const { tracker, close, clock } = await start()
      const { key } = await tracker.create(draft, run)
      const reading = await tracker.read(key, run)
      expect(reading).toMatchObject({ key, title: 'boom', state: 'open', labels: ['auto-heal'] })
      if (typeof reading === 'string') throw new Error(reading)
      expect(await tracker.read(key, { ...run, etag: reading.etag })).toBe('unchanged')
      await clock.advance(60_000)
      await close(key, 'completed')
      const closed = { state: 'closed', closedAs: 'completed', closedMs: clock.nowMs() }
      expect(await tracker.read(key, { ...run, etag: reading.etag })).toMatchObject(closed)
      expect(await tracker.find(marker, run)).toMatchObject([closed])
      expect(await tracker.read('4711', run)).toBe('gone')
    })

    test('tells closed as not planned from solved', async () => {
      const { tracker, close } = await start()
      const { key } = await tracker.create(draft, run)
      await close(key, 'not_planned')
      expect(await tracker.find(marker, run)).toMatchObject([{ state: 'closed', closedAs: 'not_planned' }])
    })

    test('comments, and knows its comment again', async () => {
      const { tracker, comments } = await start()
      const { key } = await tracker.create(draft, run)
      const said = withMarker('Again.', 'prunella-ticket-comment-1-3')
      await tracker.comment(key, said, run)
      expect(await comments(key)).toEqual([said])
      expect(await tracker.hasComment(key, 'prunella-ticket-comment-1-3', { ...run, sinceMs: 0 })).toBe(true)
      expect(await tracker.hasComment(key, 'prunella-ticket-comment-1-4', { ...run, sinceMs: 0 })).toBe(false)
    })

    test('closes and opens again', async () => {
      const { tracker } = await start()
      const { key } = await tracker.create(draft, run)
      for (const as of ['completed', 'not_planned', 'duplicate'] as const) {
        await tracker.close(key, as, run)
        expect(await tracker.read(key, run)).toMatchObject({ state: 'closed', closedAs: as })
        await tracker.reopen(key, run)
        expect(await tracker.read(key, run)).toMatchObject({ state: 'open', closedAs: null })
      }
    })

    test('D54 a ticket whose answer was lost is found, and an error says that trying again may help', async (context) => {
      const { tracker, loseNextCreate, count, clock } = await start()
      if (!loseNextCreate) return context.skip()
      loseNextCreate()
      await expect(tracker.create(draft, run)).rejects.toMatchObject({ retryAfterMs: expect.any(Number) })
      expect(await count()).toBe(1)
      expect(await tracker.find(marker, { ...run, sinceMs: clock.nowMs() - 1000 })).toHaveLength(1)
    })

    test('A46 says who put a label there and who changed the title', async (context) => {
      const { tracker, edit } = await start()
      if (!edit) return context.skip()
      const { key } = await tracker.create(draft, run)
      await edit(key, { label: 'good-for-ai', title: 'other' })
      const history = await tracker.history(key, run)
      expect(history).toMatchObject([
        { kind: 'labelled', detail: 'auto-heal', actor: { kind: 'program' } },
        { kind: 'labelled', detail: 'good-for-ai', actor: { name: 'ada', kind: 'person' } },
        { kind: 'retitled', detail: expect.stringContaining('other'), actor: { name: 'ada', kind: 'person' } },
      ])
    })

    test('a marker in what somebody without rights wrote is none', async (context) => {
      const { tracker, stranger } = await start()
      if (!stranger) return context.skip()
      await stranger(draft.body)
      expect(await tracker.find(marker, { ...run, sinceMs: 0 })).toEqual([])
    })

    test('says that it can be used', async () => {
      const { tracker } = await start()
      expect(await tracker.check(run)).toMatch(/\.$/)
    })
  })
})
