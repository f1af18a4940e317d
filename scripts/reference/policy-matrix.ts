import type { Action } from '../../src/domain/decision.ts'
import { SEVERITIES } from '../../src/domain/severity.ts'
import { decide } from '../../src/policy/decide.ts'
import type { Facts } from '../../src/policy/facts.ts'
import { DEFAULT_POLICY, PHASES, type Phase } from '../../src/policy/policy.ts'
import { table } from './markdown.ts'

const NOW_MS = Date.UTC(2026, 0, 1, 12)
const FREEZE = { fromMs: NOW_MS - 1, untilMs: NOW_MS + 3_600_000, reason: '' }

/** A fix that everything speaks for, of a project that offers all. */
export function cellFacts(
  { action, phase, severity }: { action: Action; phase: Phase; severity: Facts['severity'] },
  { policy, ...overrides }: Partial<Omit<Facts, 'policy'>> & { policy?: Partial<Facts['policy']> } = {},
): Facts {
  return {
    action,
    nowMs: NOW_MS,
    policy: { ...DEFAULT_POLICY, phase, dryRun: false, ...policy },
    killSwitch: { engaged: false, reason: '' },
    breaker: { open: false, reason: '' },
    severity,
    attemptsEnded: 0,
    autoDeploysMs: [],
    tests: 'green',
    files: ['src/pay.js'],
    confidence: 0.9,
    hasTestInFix: true,
    isPublicSource: false,
    hasRepository: true,
    hasTarget: true,
    isApproved: false,
    ...overrides,
  }
}

/** Circumstances, each alone. */
const CASES: Record<string, Parameters<typeof cellFacts>[1]> = {
  'nothing special': {},
  approved: { isApproved: true },
  'public key': { isPublicSource: true },
  'public key, approved': { isPublicSource: true, isApproved: true },
  'review before': { policy: { review: 'before_deploy' } },
  oversight: { policy: { oversight: ['src/**'] } },
  'oversight, approved': { policy: { oversight: ['src/**'] }, isApproved: true },
  protected: { policy: { protected: ['src/**'] }, isApproved: true },
  'suite red before': { tests: 'red_before' },
  'suite worse, approved': { tests: 'worse', isApproved: true },
  freeze: { policy: { freeze: [FREEZE] } },
  'freeze, approved': { policy: { freeze: [FREEZE] }, isApproved: true },
  'breaker open, approved': { breaker: { open: true, reason: '' }, isApproved: true },
  'kill switch, approved': { killSwitch: { engaged: true, reason: '' }, isApproved: true },
  'kill switch unreadable': { killSwitch: 'unreadable', isApproved: true },
}

/** The page `docs/reference/policy-matrix.md`: what is allowed, in every phase and severity, in each circumstance. */
export function policyMatrixPage(): string {
  return `# Policy matrix

What the policy answers, in each phase and for each severity, with the configuration that holds where nothing is said. It is generated from the
function that the server asks: a change of it shows here, and is read before it is let in.

Each cell has three answers: whether an attempt is made, whether the fix is put on a branch, whether it is deployed. \`+\` by itself, \`?\` when a person
approves, \`w\` later, \`-\` not.

${Object.entries(CASES).map(section).join('\n')}`
}

function section([name, overrides]: [string, Parameters<typeof cellFacts>[1]]): string {
  const rows = PHASES.map((phase) => [
    `phase ${phase}`,
    ...SEVERITIES.map((severity) => `\`${cell({ phase, severity }, overrides)}\``),
  ])
  return `## ${name[0]!.toUpperCase()}${name.slice(1)}\n\n${table(['', ...SEVERITIES], rows)}`
}

const SIGN = { allow: '+', ask: '?', wait: 'w', deny: '-' } as const

/** As \`++?\`: heal, commit, deploy. */
export function cell(
  place: { phase: Phase; severity: Facts['severity'] },
  overrides: Parameters<typeof cellFacts>[1] = {},
): string {
  const signs = (['heal', 'commit', 'deploy'] as const).map(
    (action) => SIGN[decide(cellFacts({ action, ...place }, overrides)).verdict],
  )
  // Without an attempt there is no fix, and without a branch nothing to deploy.
  const end = signs.indexOf('-')
  return signs.map((sign, i) => (end >= 0 && i > end ? '-' : sign)).join('')
}
