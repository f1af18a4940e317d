import { ACTION_NAMES } from '../src/domain/decision.ts'
import { SEVERITIES } from '../src/domain/severity.ts'
import { decide } from '../src/policy/decide.ts'
import type { Facts } from '../src/policy/facts.ts'
import { DEFAULT_POLICY } from '../src/policy/policy.ts'
import type { Row } from './report.ts'

const TIMES = 20_000
const ROUNDS = 10
const DECISIONS_PER_S_MIN = 100_000

/** How many decisions a core makes: by its own time, so that what else the machine does counts for nothing. */
export function measureDecisions(): Row[] {
  const cases = ACTION_NAMES.flatMap((action) => SEVERITIES.map((severity) => factsOf({ action, severity })))
  decideAll(cases)
  const startedUs = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round++) decideAll(cases)
  const { user, system } = process.cpuUsage(startedUs)
  const perSecond = (ROUNDS * TIMES * 1_000_000) / (user + system)
  return [
    { what: 'policy: decisions in a second of CPU', cost: perSecond, unit: 'decisions/s', min: DECISIONS_PER_S_MIN },
  ]
}

function decideAll(cases: readonly Facts[]): void {
  for (let i = 0; i < TIMES; i++) decide(cases[i % cases.length]!)
}

function factsOf({ action, severity }: Pick<Facts, 'action' | 'severity'>): Facts {
  return {
    action,
    severity,
    nowMs: Date.UTC(2026, 0, 1),
    policy: { ...DEFAULT_POLICY, phase: 4, dryRun: false, oversight: ['src/pay/**'], protected: ['db/**'] },
    killSwitch: { engaged: false, reason: '' },
    breaker: { open: false, reason: '' },
    sources: ['exceptions'],
    origin: 'outside',
    service: 'shop',
    remedy: { kind: 'code', isReversible: true, isReplaySafe: true },
    attemptsEnded: 0,
    autoDeploysMs: [Date.UTC(2025, 11, 31, 23, 30)],
    tests: 'green',
    files: ['src/cart.js', 'test/cart.test.js'],
    confidence: 0.9,
    hasTestInFix: true,
    isPublicSource: false,
    hasRepository: true,
    hasTarget: true,
    isApproved: false,
  }
}
