import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { cell, levelOf, policyMatrixPage } from '../../scripts/reference/policy-matrix.ts'
import { SEVERITIES, type Severity } from '../../src/domain/severity.ts'
import { packageRoot } from '../../src/lib/package-root.ts'
import { engageKillSwitch } from '../../src/pipeline/kill-switch.ts'
import { PHASES, type Phase, type Policy } from '../../src/policy/policy.ts'
import { sourceKind } from '../../src/sources/index.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { Line } from '../helpers/line.ts'

describeEachEngine('policy matrix', (getDb) => {
  let line: Line
  afterEach(() => line?.close())

  /** What the program did, in the signs of the table: from its branches, its deploys and what it asked. */
  async function done(policy: Partial<Policy>, severity: Severity): Promise<string> {
    line = await Line.open(getDb(), policy)
    const id = await line.issue(severity)
    await line.drain()
    const asked = line.sent.some(({ type }) => type === 'approval_requested')
    const committed = (await line.branches()).some((name) => name.startsWith('auto-fix/'))
    const deployed = line.target.calls.length > 0
    const waits = (await line.state(id)) === 'healing' && !deployed
    const later = asked ? '?' : waits ? 'w' : '-'
    return `${line.repairs > 0 ? '+' : '-'}${committed ? '+' : later}${deployed ? '+' : later}`
  }

  const CELLS: [Phase, Severity, Partial<Policy>][] = [
    [1, 'critical', {}],
    [2, 'critical', {}],
    [2, 'low', {}],
    [3, 'high', {}],
    [3, 'low', {}],
    [4, 'critical', {}],
    [4, 'medium', {}],
    [4, 'high', { review: 'before_deploy' }],
    [4, 'critical', { oversight: ['**'] }],
    [4, 'critical', { freeze: [{ fromMs: 0, untilMs: 8_000_000_000_000, reason: '' }] }],
    [4, 'low', { fixSeverity: ['critical'] }],
    [4, 'critical', { codeLevelMax: 'propose' }],
    [4, 'critical', { codeLevelMax: 'apply' }],
    [4, 'critical', { sourceLevelMax: { exceptions: 'propose' } }],
    [4, 'critical', { requireConsent: true }],
    [4, 'critical', { oversight: ['shop'] }],
    [4, 'critical', { protected: ['shop'] }],
  ]

  test.each(CELLS)('B75 phase %s, %s, %j: the program does what its cell says', async (phase, severity, policy) => {
    const overrides = 'oversight' in policy ? { policy, files: ['fix-1.txt'] } : { policy }
    expect(await done({ phase, ...policy }, severity)).toBe(cell({ phase, severity }, overrides))
  })

  /** The rung that the program reached, as the digit of the table: from what it did and whom it told. */
  async function reached(): Promise<number> {
    if (line.target.calls.length > 0) return 5
    if ((await line.branches()).some((name) => name.startsWith('auto-fix/'))) return 4
    if (line.repairs > 0) return 2
    return line.sent.length > 0 ? 1 : 0
  }

  const SAMPLE = PHASES.flatMap((phase) => [
    ...SEVERITIES.map((severity) => ({ source: 'sentry', phase, severity })),
    ...['json', 'logs', 'alertmanager'].map((source) => ({ source, phase, severity: 'critical' as const })),
  ])

  test.each(SAMPLE)(
    'B75 K1 $source, phase $phase, $severity: the program reaches the rung of its cell',
    async (one) => {
      const { source, phase, severity } = one
      line = await Line.open(getDb(), { phase })
      line.source = source
      await line.issue(severity)
      await line.drain()
      expect(await reached()).toBe(levelOf({ phase, severity }, { sources: [sourceKind(source)!] }))
    },
  )

  test.each(['sentry', 'logs'])(
    'K13 %s: with the kill switch engaged nobody is told of more than a report',
    async (source) => {
      line = await Line.open(getDb(), { phase: 4 })
      line.source = source
      await engageKillSwitch({ dataDir: line.dataDir, reason: 'drill', sql: getDb(), nowMs: line.clock.nowMs() })
      await line.issue('critical')
      await line.pass(5000)
      const circumstances = { sources: [sourceKind(source)!], killSwitch: { engaged: true, reason: '' } }
      expect(await reached()).toBeLessThanOrEqual(levelOf({ phase: 4, severity: 'critical' }, circumstances))
    },
  )

  test('a track that only observes keeps the decision and tells nobody', async () => {
    line = await Line.open(getDb(), { phase: 4, codeLevelMax: 'observe' })
    const id = await line.issue('critical')
    await line.drain()
    expect([await reached(), await line.state(id)]).toEqual([0, 'diagnosed'])
    const rows = await getDb().query('select verdict, level, limited_by from decisions')
    expect(rows).toEqual([{ verdict: 'deny', level: 'observe', limited_by: 'track' }])
  })

  test('a line of a log beside the exception takes nothing away from it', async () => {
    line = await Line.open(getDb())
    const id = await line.issue('critical')
    const payload = JSON.stringify({ projectId: 1, source: 'logs', exceptions: [], tags: {}, level: 'error' })
    await getDb().query(
      `insert into events (project_id, issue_id, event_id, occurred_ms, received_ms, payload) values (1, $1, 'line', 0, 0, $2)`,
      [id, payload],
    )
    await line.drain()
    expect(await reached()).toBe(5)
  })

  test('X02 what is first seen on a canary of its own is told to a person, and no fix is tried', async () => {
    line = await Line.open(getDb())
    const first = await line.issue('critical')
    await line.drain()
    const canary = await line.releaseOf(first)
    const repairs = line.repairs
    const second = await line.issue('critical')
    await getDb().query('update issues set first_release = $1 where id = $2', [canary, second])
    await line.drain()
    expect([await line.state(second), line.repairs]).toEqual(['needs_human', repairs])
    expect(line.sent.at(-1)).toMatchObject({ type: 'escalation', reason: expect.stringContaining('Prunella itself') })
  })

  test('the table in the repository is the one that the policy makes', () => {
    expect(readFileSync(join(packageRoot(), 'docs/reference/policy-matrix.md'), 'utf8')).toBe(policyMatrixPage())
  })
})
