import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellFacts } from '../../scripts/reference/policy-matrix.ts'
import { VERDICTS } from '../domain/decision.ts'
import { SEVERITIES, type Severity } from '../domain/severity.ts'
import { decide, reasonOf } from './decide.ts'
import { type Facts, UNREADABLE } from './facts.ts'
import { GATES } from './gates/index.ts'
import { PHASES } from './policy.ts'

const NOW_MS = Date.UTC(2026, 0, 1, 12)

function facts(overrides: Partial<Omit<Facts, 'policy'>> = {}, policy: Partial<Facts['policy']> = {}): Facts {
  return cellFacts({ action: 'deploy', phase: 4, severity: 'critical' }, { ...overrides, policy })
}

const verdictFor = (severity: Severity, policy: Partial<Facts['policy']> = {}) =>
  decide(facts({ severity }, policy)).verdict

describe('decide', () => {
  test('B26 severity decides which fixes deploy without asking in phase 4', () => {
    expect(SEVERITIES.map((severity) => verdictFor(severity))).toEqual(['allow', 'allow', 'ask', 'ask'])
  })

  test('B50 the list of severities is the whole permission', () => {
    expect(SEVERITIES.map((s) => verdictFor(s, { autoDeploySeverity: ['critical'] }))).toEqual([
      'allow',
      'ask',
      'ask',
      'ask',
    ])
    expect(SEVERITIES.map((s) => verdictFor(s, { autoDeploySeverity: [] }))).toEqual(['ask', 'ask', 'ask', 'ask'])
  })

  test('phases grant step by step', () => {
    const row = (phase: (typeof PHASES)[number], severity: Severity) =>
      (['heal', 'commit', 'deploy'] as const).map((action) => decide(facts({ action, severity }, { phase })).verdict)
    expect(row(1, 'critical')).toEqual(['deny', 'deny', 'deny'])
    expect(row(2, 'low')).toEqual(['allow', 'ask', 'ask'])
    expect(row(3, 'low')).toEqual(['allow', 'allow', 'ask'])
    expect(row(3, 'critical')).toEqual(['allow', 'ask', 'ask'])
    expect(row(4, 'critical')).toEqual(['allow', 'allow', 'allow'])
    expect(row(4, 'medium')).toEqual(['allow', 'allow', 'ask'])
  })

  test('B46 the sixth automatic deploy in an hour waits until the first has left the window', () => {
    const started = [50, 40, 30, 20, 10].map((minutes) => NOW_MS - minutes * 60_000)
    const decision = decide(facts({ autoDeploysMs: started }))
    expect(decision).toMatchObject({
      verdict: 'wait',
      limitedBy: 'max_auto_deploys_per_hour',
      retryAtMs: NOW_MS + 10 * 60_000,
    })
    expect(decide(facts({ autoDeploysMs: started, nowMs: NOW_MS + 10 * 60_000 })).verdict).toBe('allow')
  })

  test('B43 a red suite blocks the automatic deploy; switching the requirement off allows it with a warning', () => {
    expect(decide(facts({ tests: 'red_before' }))).toMatchObject({ verdict: 'ask', limitedBy: 'require_tests_pass' })
    expect(decide(facts({ tests: 'not_run' })).verdict).toBe('ask')
    const allowed = decide(facts({ tests: 'red_before' }, { requireTestsPass: false }))
    expect(allowed.verdict).toBe('allow')
    expect(allowed.gates.find(({ gate }) => gate === 'require_tests_pass')?.reason).toMatch(/^Warning:/)
    expect(decide(facts({ tests: 'worse' }, { requireTestsPass: false })).verdict).toBe('deny')
  })

  test('B71 an engaged or unreadable kill switch stops every action, approved or not', () => {
    for (const killSwitch of [{ engaged: true, reason: 'drill' }, UNREADABLE] as const) {
      for (const action of ['heal', 'commit', 'deploy'] as const) {
        expect(decide(facts({ action, killSwitch, isApproved: true })).verdict).toBe('wait')
      }
    }
  })

  test('guards that cannot be read never allow', () => {
    expect(decide(facts({ autoDeploysMs: UNREADABLE })).verdict).toBe('wait')
    expect(decide(facts({ breaker: UNREADABLE })).verdict).toBe('wait')
  })

  test('an approval lifts what asks, not what denies or waits', () => {
    expect(decide(facts({ severity: 'low', isApproved: true })).verdict).toBe('allow')
    expect(decide(facts({ hasTarget: false, isApproved: true })).verdict).toBe('deny')
    expect(decide(facts({ breaker: { open: true, reason: 'x' }, isApproved: true })).verdict).toBe('deny')
  })

  test('X13 a decision lists every gate with its value, and names the one that limited it', () => {
    const decision = decide(facts({ severity: 'low' }, { phase: 3 }))
    expect(decision.limitedBy).toBe('phase')
    expect(decision.gates.map(({ gate }) => gate)).toEqual(
      GATES.filter(({ actions }) => actions.includes('deploy')).map(({ id }) => id),
    )
    expect(decision.gates.every(({ value, reason }) => value !== '' && reason !== '')).toBe(true)
    expect(reasonOf(decision)).toContain('Phase 3')
  })

  test('X12 a dry run decides the same', () => {
    const wet = decide(facts())
    expect(decide(facts({}, { dryRun: true }))).toEqual({ ...wet, dryRun: true })
  })

  test('tightening a policy never allows more', () => {
    const strictness = (f: Facts) => VERDICTS.indexOf(decide(f).verdict)
    const arbitraryFacts = fc
      .record({
        action: fc.constantFrom('heal', 'commit', 'deploy'),
        severity: fc.constantFrom(...SEVERITIES),
        tests: fc.constantFrom('green', 'red_before', 'worse', 'not_run'),
        attemptsEnded: fc.nat(6),
        autoDeploysMs: fc.array(fc.integer({ min: NOW_MS - 7_200_000, max: NOW_MS }), { maxLength: 8 }),
        isApproved: fc.boolean(),
        phase: fc.constantFrom(...PHASES),
        list: fc.uniqueArray(fc.constantFrom(...SEVERITIES)),
        max: fc.nat(6),
      })
      .map(({ phase, list, max, ...rest }) =>
        facts(rest as Partial<Facts>, { phase, autoDeploySeverity: list, maxAutoDeploysPerHour: max }),
      )
    fc.assert(
      fc.property(arbitraryFacts, (f) => {
        const { policy } = f
        const tighter: Facts['policy'][] = [
          { ...policy, phase: Math.max(1, policy.phase - 1) as Facts['policy']['phase'] },
          { ...policy, autoDeploySeverity: policy.autoDeploySeverity.slice(1) },
          { ...policy, requireTestsPass: true },
          { ...policy, attemptsMax: (policy.attemptsMax ?? 2) - 1 },
        ]
        for (const changed of tighter)
          expect(strictness({ ...f, policy: changed })).toBeGreaterThanOrEqual(strictness(f))
      }),
    )
  })

  test.each<[string, Partial<Facts>, Partial<Facts['policy']>, string, string]>([
    ['B73 oversight', {}, { oversight: ['src/**'] }, 'ask', 'oversight'],
    ['B73 oversight of another place', {}, { oversight: ['billing/**'] }, 'allow', ''],
    ['protected files', {}, { protected: ['**/pay.js'] }, 'deny', 'protected'],
    ['K3 review before every deploy', {}, { review: 'before_deploy' }, 'ask', 'review'],
    ['B72 a fix without a test', { hasTestInFix: false }, { requireTestInFix: true }, 'ask', 'require_test_in_fix'],
    ['B72 not asked for', { hasTestInFix: false }, {}, 'allow', ''],
    ['a choice that is not sure enough', { confidence: 0.7 }, { minConfidence: 0.8 }, 'ask', 'min_confidence'],
    ['a choice of unknown worth', { confidence: null }, { minConfidence: 0.1 }, 'ask', 'min_confidence'],
    ['a kind of fix that seldom held', { record: { held: 1, failed: 2 } }, {}, 'ask', 'min_held'],
    ['one that held half the time', { record: { held: 2, failed: 2 } }, {}, 'allow', ''],
    ['one that was tried twice', { record: { held: 0, failed: 2 } }, {}, 'allow', ''],
    ['one of which nothing can be read', { record: 'unreadable' }, {}, 'ask', 'min_held'],
    ['a key that is in pages', { isPublicSource: true }, {}, 'ask', 'public_key'],
    [
      'row 88 a change freeze',
      {},
      { freeze: [{ fromMs: NOW_MS - 1, untilMs: NOW_MS + 60_000, reason: '' }] },
      'wait',
      'freeze',
    ],
    ['row 88 a freeze that is over', {}, { freeze: [{ fromMs: 0, untilMs: NOW_MS, reason: '' }] }, 'allow', ''],
    [
      'quiet hours',
      {},
      { quietHours: [{ from: '11:00', until: '13:00', days: [], timeZone: 'UTC' }] },
      'wait',
      'quiet_hours',
    ],
  ])('%s', (_, overrides, policy, verdict, limitedBy) => {
    const decision = decide(facts(overrides, policy))
    expect([decision.verdict, decision.limitedBy ?? '']).toEqual([verdict, limitedBy])
    // What asks for a person is lifted by one; what protects and what waits is not.
    const approved = decide(facts({ ...overrides, isApproved: true }, policy))
    if (verdict === 'ask' || limitedBy === 'quiet_hours') expect(approved.verdict).toBe('allow')
    else expect(approved.verdict).toBe(verdict)
  })

  test('what waits says when to ask again', () => {
    const untilMs = NOW_MS + 60_000
    expect(decide(facts({}, { freeze: [{ fromMs: 0, untilMs, reason: '' }] })).retryAtMs).toBe(untilMs)
  })

  test('K3 to fix and to deploy are two lists', () => {
    const only = { fixSeverity: ['low'] as const }
    expect(decide(facts({ action: 'heal', severity: 'critical' }, only))).toMatchObject({
      verdict: 'deny',
      limitedBy: 'fix_severity',
    })
    expect(decide(facts({ action: 'heal', severity: 'low' }, only)).verdict).toBe('allow')
  })
})
