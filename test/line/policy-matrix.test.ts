import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { cell, policyMatrixPage } from '../../scripts/reference/policy-matrix.ts'
import type { Severity } from '../../src/domain/severity.ts'
import { packageRoot } from '../../src/lib/package-root.ts'
import type { Phase, Policy } from '../../src/policy/policy.ts'
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
  ]

  test.each(CELLS)('B75 phase %s, %s, %j: the program does what its cell says', async (phase, severity, policy) => {
    const overrides = 'oversight' in policy ? { policy, files: ['fix-1.txt'] } : { policy }
    expect(await done({ phase, ...policy }, severity)).toBe(cell({ phase, severity }, overrides))
  })

  test('the table in the repository is the one that the policy makes', () => {
    expect(readFileSync(join(packageRoot(), 'docs/reference/policy-matrix.md'), 'utf8')).toBe(policyMatrixPage())
  })
})
