import { expect, test } from 'vitest'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import { seedHeal, seedIssue } from '../../test/helpers/seed-issue.ts'
import { healInline } from './heal-inline.ts'

const START_MS = Date.UTC(2026, 0, 1)
const parsed = { events: [], sessions: [], counts: {}, reply: {} }

describeEachEngine('healing inline', (getDb) => {
  const clock = new FakeClock(START_MS)

  function ask(issueId: number | undefined, waitMs: number, signal = new AbortController().signal) {
    const queue = {
      submit: async ({ onGrouped }: { onGrouped?: (id: number) => void }) => {
        if (issueId !== undefined) onGrouped?.(issueId)
      },
    }
    const parts = { db: getDb(), clock, queue, onQueued: () => {} }
    return healInline(parts, { projectId: 1, parsed, bytes: 0, waitMs, signal })
  }

  test('K9 the answer comes at the deadline and not before, with what is known', async () => {
    const id = await seedIssue(getDb())
    const startedMs = clock.nowMs()
    let isAnswered = false
    const answer = ask(id, 1_000).then((given) => {
      isAnswered = true
      return given
    })
    for (let i = 0; i < 1_000 && !isAnswered; i++) {
      await clock.advance(100)
      await getDb().query('select 1')
    }
    expect(clock.nowMs() - startedMs).toBeGreaterThanOrEqual(1_000)
    expect(await answer).toMatchObject({ issue: { id, state: 'open' }, diagnosis: null, goesOn: true })
    const [job] = await getDb().query('select kind, run_at_ms from jobs')
    expect(job).toMatchObject({ kind: 'diagnose' })
    expect(Number(job!.run_at_ms)).toBeLessThanOrEqual(clock.nowMs())
  })

  test('who leaves is not waited for', async () => {
    const left = new AbortController()
    const answer = ask(await seedIssue(getDb()), 100_000, left.signal)
    left.abort()
    expect(await answer).toMatchObject({ goesOn: true })
  })

  test('what has ended is answered at once, what was only counted too', async () => {
    const id = await seedIssue(getDb())
    await seedHeal(getDb(), id)
    expect(await ask(id, 100_000)).toMatchObject({ issue: { id, state: 'healed' }, goesOn: false })
    expect(await ask(undefined, 100_000)).toEqual({ issue: null, diagnosis: null, reason: '', goesOn: false })
  })
})
