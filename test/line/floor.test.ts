import { afterEach, expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import { type Effect, performEffect } from '../../src/pipeline/effect.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { Line } from '../helpers/line.ts'

const run = {
  signal: new AbortController().signal,
  stopping: new AbortController().signal,
  assertLeaseHeld: async () => {},
}

describeEachEngine('the hard floor', (getDb) => {
  let line: Line
  afterEach(() => line.close())

  const cases: [string, Partial<Effect>][] = [
    ['a branch that is not its own', { action: 'commit', detail: { branch: 'main' } }],
    ['a way out of its own branches', { action: 'commit', detail: { branch: 'auto-fix/../main' } }],
    ['a deploy of something vague', { action: 'canary', detail: { commit: 'HEAD', previousRelease: 'old' } }],
    ['a deploy without a way back', { action: 'canary', detail: { commit: 'a'.repeat(40), previousRelease: '' } }],
    ['a merge', { action: 'merge' as never, detail: { branch: 'auto-fix/ticket-1' } }],
  ]

  test.each(cases)('A42 %s is refused whatever the policy allows, and audited', async (_, effect) => {
    line = await Line.open(getDb())
    let isDone = false
    const full: Effect = {
      key: 'k',
      action: 'commit',
      subject: 'ticket 1',
      detail: {},
      find: async () => 'absent',
      perform: async () => {
        isDone = true
      },
      ...effect,
    }
    await expect(performEffect(line.context, run, full)).rejects.toThrow()
    expect(isDone).toBe(false)
    const entries = await getDb().query('select action, phase from audit')
    expect(entries).toEqual([{ action: `refused ${full.action}`, phase: 'note' }])
  })
})

test.each(['branch_prefix: main', 'merge: true', 'labels: [good-for-ai]', 'allow: [merge]'])(
  'A42 there is no key that lowers the floor: %s',
  (line) => {
    expect(() => parseConfig(line, { file: 'prunella.yaml', env: {} })).toThrow(/unknown key/)
  },
)
