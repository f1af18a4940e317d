import { type Action, LEVELS } from '../../src/domain/decision.ts'
import { SEVERITIES } from '../../src/domain/severity.ts'
import { SOURCE_KINDS } from '../../src/domain/source-kind.ts'
import { decide } from '../../src/policy/decide.ts'
import type { Facts, RuntimeFacts } from '../../src/policy/facts.ts'
import type { Label } from '../../src/policy/labels.ts'
import { DEFAULT_POLICY, PHASES, type Phase } from '../../src/policy/policy.ts'
import { table } from './markdown.ts'

const NOW_MS = Date.UTC(2026, 0, 1, 12)
const FREEZE = { fromMs: NOW_MS - 1, untilMs: NOW_MS + 3_600_000, reason: '' }

/** One service of a large group is ill, and nothing was done to it yet. */
const ILL_ALONE: RuntimeFacts = {
  health: 'ill',
  remedy: 'restart',
  recoveries: [],
  group: { name: 'shop', members: 20, unhealthy: 1, inHand: 0 },
}

interface Place {
  phase: Phase
  severity: Facts['severity']
}

export type Circumstances = Partial<Omit<Facts, 'policy'>> & { policy?: Partial<Facts['policy']> }

/** A fix that everything speaks for, of a project that offers all. */
export function cellFacts(
  { action, phase, severity }: Place & { action: Action },
  { policy, ...overrides }: Circumstances = {},
): Facts {
  const known: Facts = {
    action,
    nowMs: NOW_MS,
    policy: { ...DEFAULT_POLICY, phase, dryRun: false, ...policy },
    killSwitch: { engaged: false, reason: '' },
    breaker: { open: false, reason: '' },
    sources: ['exceptions'],
    origin: 'outside',
    severity,
    service: 'shop',
    remedy: { kind: 'code', isReversible: true, isReplaySafe: true },
    attemptsEnded: 0,
    autoDeploysMs: [],
    ...(action === 'recover' ? { runtime: ILL_ALONE } : {}),
    tests: 'green',
    // Before an attempt there is no fix.
    files: action === 'heal' ? [] : ['src/pay.js'],
    patch: action === 'heal' ? null : { verdict: 'auto', reason: '' },
    confidence: 0.9,
    hasTestInFix: true,
    isPublicSource: false,
    hasRepository: true,
    hasTarget: true,
    isApproved: false,
  }
  return { ...known, ...overrides }
}

/** Circumstances, each alone. */
const CASES: Record<string, Circumstances> = {
  'nothing special': {},
  approved: { isApproved: true },
  'public key': { isPublicSource: true },
  'public key, approved': { isPublicSource: true, isApproved: true },
  'its own doing, approved': { origin: 'engine', isApproved: true },
  'review before': { policy: { review: 'before_deploy' } },
  oversight: { policy: { oversight: ['src/**'] } },
  'oversight, approved': { policy: { oversight: ['src/**'] }, isApproved: true },
  protected: { policy: { protected: ['src/**'] }, isApproved: true },
  'patch for a person': { patch: { verdict: 'human', reason: '' } },
  'patch for a person, approved': { patch: { verdict: 'human', reason: '' }, isApproved: true },
  'patch rejected, approved': { patch: { verdict: 'reject', reason: '' }, isApproved: true },
  'suite red before': { tests: 'red_before' },
  'suite worse, approved': { tests: 'worse', isApproved: true },
  freeze: { policy: { freeze: [FREEZE] } },
  'freeze, approved': { policy: { freeze: [FREEZE] }, isApproved: true },
  'breaker open, approved': { breaker: { open: true, reason: '' }, isApproved: true },
  'kill switch, approved': { killSwitch: { engaged: true, reason: '' }, isApproved: true },
  'kill switch unreadable': { killSwitch: 'unreadable', isApproved: true },
  disabled: { policy: { enabled: false }, isApproved: true },
}

const CONSENT: Record<string, readonly Label[]> = {
  none: [],
  person: [{ name: 'good-for-ai', actor: 'person' }],
  program: [{ name: 'good-for-ai', actor: 'program' }],
}
const OPT_OUT: Label = { name: 'needs-manual-fix', actor: 'person' }

/** The page `docs/reference/policy-matrix.md`: what is allowed, in every phase and severity, in each circumstance. */
export function policyMatrixPage(): string {
  return `# Policy matrix

What the policy answers, in each phase and for each severity, with the configuration that holds where nothing is said. It is generated from the
function that the server asks: a change of it shows here, and is read before it is let in.

## The ladder

How far each kind of source may go: ${LEVELS.map((level, i) => `${i} ${level}`).join(', ')}. The four digits of a phase are the severities
${SEVERITIES.join(', ')}. \`runtime\` is an action on what runs, with \`runtime_level_max: recover\`; it does not depend on the phase. Consent is a label
on the ticket: a person's lifts what the kind of source allows, the program's own is none.

\`\`\`text
${ladder()}
\`\`\`

## Circumstances

Each cell has three answers: whether an attempt is made, whether the fix is put on a branch, whether it is deployed; and a fourth, apart: whether a
mended pipeline is proposed as a pull request, which people merge. \`+\` by itself, \`?\` when a person approves, \`w\` later, \`-\` not.

${Object.entries(CASES).map(section).join('\n')}`
}

/** One line for each source, consent, opt-out and state of the kill switch. */
function ladder(): string {
  const head = ['source', 'consent', 'opt-out', 'kill', ...PHASES.map((phase) => `ph${phase} `), 'runtime']
  const rows = SOURCE_KINDS.flatMap((source) =>
    Object.entries(CONSENT).flatMap(([consent, labels]) =>
      [false, true].flatMap((isOptedOut) =>
        [false, true].map((isKilled) => {
          const circumstances: Circumstances = {
            sources: [source],
            labels: isOptedOut ? [...labels, OPT_OUT] : labels,
            killSwitch: { engaged: isKilled, reason: '' },
          }
          const digits = PHASES.map((phase) =>
            SEVERITIES.map((severity) => levelOf({ phase, severity }, circumstances)).join(''),
          )
          const runtime = levelOf({ phase: 1, severity: 'low' }, circumstances, 'recover')
          return [source, consent, isOptedOut ? 'yes' : 'no', isKilled ? 'on' : 'off', ...digits, String(runtime)]
        }),
      ),
    ),
  )
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)))
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** How far it goes, as the digit of the level. */
export function levelOf(place: Place, circumstances: Circumstances = {}, action: Action = 'deploy'): number {
  const grant = action === 'recover' ? { runtimeLevelMax: 'recover' as const } : {}
  const policy = { ...grant, ...circumstances.policy }
  return LEVELS.indexOf(decide(cellFacts({ action, ...place }, { ...circumstances, policy })).level)
}

function section([name, circumstances]: [string, Circumstances]): string {
  const rows = PHASES.map((phase) => [
    `phase ${phase}`,
    ...SEVERITIES.map((severity) => {
      const place = { phase, severity }
      return `\`${cell(place, circumstances)} ${sign('propose', place, circumstances)}\``
    }),
  ])
  return `### ${name[0]!.toUpperCase()}${name.slice(1)}\n\n${table(['', ...SEVERITIES], rows)}`
}

const SIGN = { allow: '+', ask: '?', wait: 'w', deny: '-' } as const
/** Each needs the one before. */
const CHAIN = ['heal', 'commit', 'deploy'] as const

function sign(action: Action, place: Place, circumstances: Circumstances): string {
  return SIGN[decide(cellFacts({ action, ...place }, circumstances)).verdict]
}

/** As `++?`: heal, commit, deploy. */
export function cell(place: Place, circumstances: Circumstances = {}): string {
  const signs = CHAIN.map((action) => sign(action, place, circumstances))
  // Without an attempt there is no fix, and without a branch nothing to deploy.
  const end = signs.indexOf('-')
  return signs.map((sign, i) => (end >= 0 && i > end ? '-' : sign)).join('')
}
