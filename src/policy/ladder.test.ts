import { describe, expect, test } from 'vitest'
import { type Circumstances, cellFacts } from '../../scripts/reference/policy-matrix.ts'
import { ACTIONS, type Action, reaches } from '../domain/decision.ts'
import { SEVERITIES } from '../domain/severity.ts'
import { SOURCE_KINDS } from '../domain/source-kind.ts'
import { decide } from './decide.ts'
import { UNREADABLE } from './facts.ts'
import type { Label } from './labels.ts'
import { PHASES } from './policy.ts'
import { SOURCE_CAPS } from './source-caps.ts'

const ALL = Object.keys(ACTIONS) as Action[]
const RECOVER = { runtimeLevelMax: 'recover' } as const
const SERVICE = { kind: 'service', isReversible: true, isReplaySafe: true } as const

function ask(action: Action, circumstances: Circumstances = {}) {
  return decide(cellFacts({ action, phase: 4, severity: 'critical' }, circumstances))
}

/** A recovery that everything speaks for. */
function recover({ policy, ...circumstances }: Circumstances = {}) {
  return ask('recover', {
    sources: ['workloads'],
    remedy: SERVICE,
    ...circumstances,
    policy: { ...RECOVER, ...policy },
  })
}

const label = (name: string, actor: Label['actor'] = 'person'): Label => ({ name, actor })

describe('the ladder', () => {
  test('the level is the least of all caps, and never more than the action takes', () => {
    for (const action of ALL) {
      for (const phase of PHASES) {
        for (const source of SOURCE_KINDS) {
          const { level, gates } = decide(cellFacts({ action, phase, severity: 'low' }, { sources: [source] }))
          for (const { cap } of gates) expect(reaches(cap, level)).toBe(true)
          expect(reaches(ACTIONS[action].level, level)).toBe(true)
        }
      }
    }
  })

  test('K1 the two tracks are granted apart: what is done is asked apart from how severe it is', () => {
    expect(ask('deploy', { policy: { runtimeLevelMax: 'observe' } }).verdict).toBe('allow')
    expect(recover({ policy: { codeLevelMax: 'observe', phase: 1 } }).verdict).toBe('allow')
    expect(recover({ policy: { runtimeLevelMax: 'report' } })).toMatchObject({ verdict: 'deny', limitedBy: 'track' })
    expect(ask('deploy', { policy: { codeLevelMax: 'apply' } })).toMatchObject({ verdict: 'ask', level: 'apply' })
    expect(ask('deploy', { policy: { codeLevelMax: 'recover' } })).toMatchObject({ verdict: 'ask', level: 'propose' })
  })

  test('an action on what runs is suggested at most where only a model names the cause; a patch rests on its own proof', () => {
    expect(recover({ diagnosedBy: 'rules' }).verdict).toBe('allow')
    expect(recover({ diagnosedBy: 'model' })).toMatchObject({
      verdict: 'ask',
      level: 'propose',
      limitedBy: 'diagnosis',
    })
    const verdicts = (diagnosedBy: 'rules' | 'model') =>
      (['heal', 'commit', 'deploy'] as const).map((action) => ask(action, { diagnosedBy }))
    expect(verdicts('model')).toEqual(verdicts('rules'))
  })

  test('K1 a kind of source has a cap that no configuration raises', () => {
    const policy = { sourceLevelMax: Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, 'autonomous'])) }
    for (const kind of SOURCE_KINDS) {
      for (const action of ALL) {
        const { level } = ask(action, { sources: [kind], policy: { ...policy, ...RECOVER } })
        expect([kind, action, reaches(SOURCE_CAPS[kind][ACTIONS[action].track], level)]).toEqual([kind, action, true])
      }
    }
    expect(ask('heal', { sources: ['logs'] })).toMatchObject({ verdict: 'deny', level: 'report', limitedBy: 'source' })
    expect(ask('deploy', { sources: ['ci'] })).toMatchObject({ verdict: 'ask', level: 'propose', limitedBy: 'source' })
  })

  test('a source can be trusted less than its kind allows; of several the best counts; of none nothing is done', () => {
    expect(ask('deploy', { policy: { sourceLevelMax: { exceptions: 'propose' } } }).level).toBe('propose')
    expect(ask('deploy', { sources: ['logs', 'exceptions'] }).verdict).toBe('allow')
    expect(ask('heal', { sources: [] })).toMatchObject({ verdict: 'deny', limitedBy: 'source' })
  })

  test('evidence that anybody can send proposes at most, and recovers nothing by itself', () => {
    expect(ask('deploy', { isPublicSource: true })).toMatchObject({ verdict: 'ask', level: 'propose' })
    expect(recover({ isPublicSource: true })).toMatchObject({ verdict: 'ask', limitedBy: 'public_key' })
  })

  test('K2 consent is a label that a person gave: it lifts the cap of the source and nothing else', () => {
    const logs = (...labels: Label[]): Circumstances => ({ sources: ['logs'], labels })
    expect(ask('heal', logs(label('good-for-ai'))).verdict).toBe('allow')
    expect(ask('heal', { ...logs(label('good-for-ai')), policy: { phase: 1 } }).verdict).toBe('deny')
    expect(ask('heal', { ...logs(label('good-for-ai')), policy: { sourceLevelMax: { logs: 'report' } } }).verdict).toBe(
      'deny',
    )
    expect(ask('heal', logs(label('good-for-ai', 'program'))).verdict).toBe('deny')
    expect(ask('heal', logs(label('auto-heal'), label('self-check'))).verdict).toBe('deny')
  })

  test('K2 where consent is asked for, nothing is done without it', () => {
    const policy = { requireConsent: true }
    expect(ask('heal', { policy })).toMatchObject({ verdict: 'deny', limitedBy: 'require_consent' })
    expect(ask('heal', { policy, labels: [label('good-for-ai', 'program')] }).verdict).toBe('deny')
    expect(ask('heal', { policy, labels: [label('Good-For-AI')] }).verdict).toBe('allow')
  })

  test('K2 the label that says to keep away wins over everything', () => {
    for (const actor of ['person', 'program'] as const) {
      const labels = [label('good-for-ai'), label('needs-manual-fix', actor)]
      for (const action of ALL) {
        const decision = ask(action, { labels, isApproved: true, policy: RECOVER })
        expect(decision).toMatchObject({ verdict: 'deny', level: 'observe', limitedBy: 'opt_out' })
      }
    }
  })

  test('X03 labels that cannot be read hold everything up, and lift nothing', () => {
    for (const action of ALL) {
      expect(ask(action, { labels: UNREADABLE, sources: ['exceptions', 'workloads'], policy: RECOVER }).verdict).toBe(
        'wait',
      )
    }
    expect(ask('heal', { labels: UNREADABLE, sources: ['logs'] }).verdict).toBe('deny')
  })

  test('X02 what the program caused is reported, whoever approves', () => {
    for (const action of ALL) {
      const decision = ask(action, {
        origin: 'engine',
        isApproved: true,
        sources: ['exceptions', 'services'],
        policy: RECOVER,
      })
      expect(decision).toMatchObject({ verdict: 'deny', level: 'report', limitedBy: 'origin' })
    }
  })

  test('K3 the phases: before the fourth every deploy waits for a person', () => {
    const levels = (phase: (typeof PHASES)[number]) =>
      SEVERITIES.map((severity) => decide(cellFacts({ action: 'deploy', phase, severity })).level)
    expect(PHASES.map(levels)).toEqual([
      ['report', 'report', 'report', 'report'],
      ['propose', 'propose', 'propose', 'propose'],
      ['propose', 'propose', 'propose', 'apply'],
      ['autonomous', 'autonomous', 'apply', 'apply'],
    ])
  })

  test('K4 a model can take autonomy away and never add to it, in whatever phase', () => {
    for (const phase of PHASES) {
      for (const severity of SEVERITIES) {
        for (const action of ALL) {
          const alone = decide(cellFacts({ action, phase, severity })).level
          for (const modelSeverity of SEVERITIES) {
            const { level } = decide(cellFacts({ action, phase, severity }, { modelSeverity }))
            expect([phase, action, severity, modelSeverity, reaches(alone, level)]).toEqual([
              ...[phase, action, severity, modelSeverity],
              true,
            ])
          }
        }
      }
    }
    expect(ask('deploy', { severity: 'medium', modelSeverity: 'critical' }).verdict).toBe('ask')
    expect(ask('deploy', { severity: 'critical', modelSeverity: 'low' }).verdict).toBe('ask')
    // In phase 3 the mildest goes furthest: there nothing is gained by playing it down.
    const policy = { phase: 3 as const }
    expect(ask('commit', { policy, severity: 'critical', modelSeverity: 'low' }).verdict).toBe('ask')
    expect(ask('commit', { policy, severity: 'low', modelSeverity: 'critical' }).verdict).toBe('allow')
  })

  test('K7 attempts are those of the remedy, and never more than five', () => {
    const verdict = (attemptsEnded: number, circumstances: Circumstances) =>
      recover({ attemptsEnded, ...circumstances }).verdict
    const remedy = (kind: 'job' | 'tool' | 'service' | 'ci' | 'code') => ({ remedy: { ...SERVICE, kind } })
    const most = { job: 3, tool: 3, service: 2, code: 2, ci: 1 } as const
    for (const [kind, max] of Object.entries(most) as [keyof typeof most, number][]) {
      expect([verdict(max - 1, remedy(kind)), verdict(max, remedy(kind))]).toEqual(['allow', 'deny'])
    }
    expect(verdict(4, { policy: { attemptsMax: 100 } })).toBe('allow')
    expect(verdict(5, { policy: { attemptsMax: 100 } })).toBe('deny')
  })

  test('K13 the kill switch holds up every action, recoveries too', () => {
    for (const killSwitch of [{ engaged: true, reason: 'drill' }, UNREADABLE] as const) {
      for (const action of ALL) {
        const decision = ask(action, { killSwitch, sources: ['exceptions', 'jobs'], policy: RECOVER, isApproved: true })
        expect(decision).toMatchObject({ verdict: 'wait', limitedBy: 'kill_switch' })
      }
      expect(recover({ killSwitch }).level).toBe('report')
    }
  })

  test('K14 what is not safe to run again is never run again by itself', () => {
    expect(recover({ remedy: { ...SERVICE, isReplaySafe: false } })).toMatchObject({
      verdict: 'deny',
      limitedBy: 'remedy',
    })
    expect(recover({ remedy: { ...SERVICE, isReplaySafe: false }, isApproved: true }).verdict).toBe('deny')
    expect(recover({ remedy: { ...SERVICE, isReversible: false } }).verdict).toBe('ask')
  })

  test('B49 when the program is not enabled nothing is done and nobody is told', () => {
    for (const action of ALL) {
      const decision = ask(action, { policy: { enabled: false, ...RECOVER }, isApproved: true })
      expect(decision).toMatchObject({ verdict: 'deny', level: 'observe', limitedBy: 'enabled' })
    }
  })

  test('B73 oversight and protection hold for services as for files', () => {
    const policy = (key: 'oversight' | 'protected'): Circumstances => ({ policy: { [key]: ['sh*'], ...RECOVER } })
    for (const action of ALL.filter((one) => one !== 'heal')) {
      const sources = ['exceptions', 'services'] as const
      const overseen = ask(action, { sources, ...policy('oversight') })
      // What is only proposed asks a person by itself.
      if (action === 'propose') expect(overseen.verdict).toBe('allow')
      else expect(overseen).toMatchObject({ verdict: 'ask', limitedBy: 'oversight' })
      expect(ask(action, { sources, ...policy('protected') })).toMatchObject({
        verdict: 'deny',
        limitedBy: 'protected',
      })
    }
  })

  test('row 88 in a freeze recoveries wait, unless they can be taken back and people exempt them', () => {
    const freeze = [{ fromMs: 0, untilMs: Date.UTC(2030, 0, 1), reason: 'holidays' }]
    expect(recover({ policy: { freeze } })).toMatchObject({ verdict: 'wait', limitedBy: 'freeze' })
    expect(recover({ policy: { freeze, recoverInFreeze: true } }).verdict).toBe('allow')
    expect(ask('deploy', { policy: { freeze, recoverInFreeze: true } }).verdict).toBe('wait')
    const remedy = { ...SERVICE, isReversible: false }
    expect(recover({ policy: { freeze, recoverInFreeze: true }, remedy, isApproved: true }).verdict).toBe('wait')
    const quietHours = [{ from: '11:00', until: '13:00', days: [], timeZone: 'UTC' }]
    expect(recover({ policy: { quietHours } })).toMatchObject({ verdict: 'wait', limitedBy: 'quiet_hours' })
    expect(recover({ policy: { quietHours, recoverInFreeze: true } }).verdict).toBe('allow')
  })
})
