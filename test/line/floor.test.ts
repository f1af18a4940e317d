import { afterEach, expect, test } from 'vitest'
import { parseConfig } from '../../src/config.ts'
import type { StageRun } from '../../src/pipeline/context.ts'
import { type Effect, performEffect } from '../../src/pipeline/effect.ts'
import { assertAboveFloor } from '../../src/policy/floor.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { Line } from '../helpers/line.ts'

describeEachEngine('the hard floor', (getDb) => {
  let line: Line
  const run: StageRun = {
    signal: new AbortController().signal,
    stopping: new AbortController().signal,
    assertLeaseHeld: async () => {},
    transaction: (work) => getDb().transaction(work),
  }
  afterEach(() => line.close())

  const cases: [string, Partial<Effect>][] = [
    ['a branch that is not its own', { action: 'commit', detail: { branch: 'main' } }],
    ['a way out of its own branches', { action: 'commit', detail: { branch: 'auto-fix/../main' } }],
    ['a patch that is rejected', { action: 'commit', detail: { branch: 'auto-fix/x', patch: 'reject' } }],
    ['a deploy of something vague', { action: 'canary', detail: { commit: 'HEAD', previousRelease: 'old' } }],
    ['a deploy without a way back', { action: 'canary', detail: { commit: 'a'.repeat(40), previousRelease: '' } }],
    ['a label of consent', { detail: { branch: 'auto-fix/x', labels: ['bug', 'Good-for-AI'] } }],
    ['K10 a network policy', { detail: { branch: 'auto-fix/x', kind: 'NetworkPolicy' } }],
    ['K10 a secret', { detail: { branch: 'auto-fix/x', kind: 'Secret' } }],
    ['K10 a role', { detail: { branch: 'auto-fix/x', kind: 'ClusterRoleBinding' } }],
    [
      'K10 the resources of a container',
      { detail: { branch: 'auto-fix/x', fields: ['spec.template.spec.containers[0].resources.limits.memory'] } },
    ],
    ['a protected target', { detail: { branch: 'auto-fix/x', target: 'vault', isProtected: true } }],
    ['everything as a target', { detail: { branch: 'auto-fix/x', target: '*' } }],
    ['nothing as a target', { detail: { branch: 'auto-fix/x', target: '' } }],
    ['a wider token', { detail: { branch: 'auto-fix/x', scopes: ['repo', 'workflow'], scopesHeld: ['repo'] } }],
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

test.each([
  'branch_prefix: main',
  'merge: true',
  'labels: [good-for-ai]',
  'allow: [merge]',
  'source_caps: {}',
  'labels_to_apply: [good-for-ai]',
])('A42 there is no key that lowers the floor: %s', (line) => {
  expect(() => parseConfig(line, { file: 'prunella.yaml', env: {} })).toThrow(/unknown key/)
})

test('what the floor says nothing against is let through', () => {
  const commit = { branch: 'auto-fix/ticket-1', target: 'web', labels: ['bug', 'auto-heal'], kind: 'Deployment' }
  expect(() => assertAboveFloor('commit', { ...commit, fields: ['spec.replicas'] })).not.toThrow()
  expect(() => assertAboveFloor('canary', { commit: 'a'.repeat(40), previousRelease: 'old' })).not.toThrow()
  expect(() => assertAboveFloor('promote', { scopes: ['repo'], scopesHeld: ['repo', 'read'] })).not.toThrow()
})
