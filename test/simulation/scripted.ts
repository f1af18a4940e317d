import type { Diagnoser } from '../../src/diagnosers/diagnoser.ts'
import { ExternalError } from '../../src/domain/errors.ts'
import { SEVERITIES } from '../../src/domain/severity.ts'
import type { Notifier } from '../../src/notifiers/notifier.ts'
import type { Repair } from '../../src/pipeline/context.ts'
import type { RepairReport } from '../../src/repair/repair.ts'
import { TESTS } from '../helpers/line-parts.ts'
import type { Server } from './server.ts'
import type { Simulation } from './simulation.ts'

const ERROR = 0.15
const BAD = 0.4
const NOTHING_FOUND = 0.15
const RETRY_MS = 3_000
const REPAIR_MS_MAX = 30_000
/** Longer than an attempt may take. */
const REPAIR_MS_TOO_LONG = 90_000

function failure({ random }: Simulation, what: string): ExternalError {
  return new ExternalError(`${what} failed.`, random.chance(0.6) ? { retryAfterMs: RETRY_MS } : {})
}

export function diagnoserOf(simulation: Simulation, server: Server): Diagnoser {
  const { schedule, faults, random } = simulation
  return {
    id: 'scripted',
    examples: [],
    diagnose: (event) =>
      schedule.step(server, `diagnoser: ${event.exceptions[0]?.value}`, () => {
        if (faults.strikes('diagnoser_errs', ERROR)) throw failure(simulation, 'The model')
        return {
          diagnoser: 'scripted',
          rule: 'scripted',
          rootCause: 'A thing is missing.',
          severity: random.pick(SEVERITIES),
          confidence: 0.9,
          evidence: [],
          files: ['app.js'],
        }
      }),
  }
}

export function notifierOf({ schedule, faults, ...simulation }: Simulation, server: Server): Notifier {
  return {
    id: 'scripted',
    send: (notification) =>
      schedule.step(server, `channel: ${notification.type}`, () => {
        if (faults.strikes('channel_errs', ERROR)) throw failure(simulation as Simulation, 'The channel')
      }),
  }
}

/** Repairs that take their time, find nothing, or are proud of a patch that mends nothing. */
export function repairOf(simulation: Simulation, server: Server): Repair {
  const { schedule, faults, random, world } = simulation
  return async ({ failure: what, base = '', ticket = '' }, { signal, onStep }) => {
    const bug = 'event' in what ? (what.event.exceptions.at(-1)?.value ?? '') : ''
    const isSlow = faults.strikes('late_answers', 0.1)
    await server.clock.sleep(isSlow ? REPAIR_MS_TOO_LONG : random.between(0, REPAIR_MS_MAX), signal)
    return schedule.step(server, `repair: ${bug} of ticket ${ticket}`, () => {
      signal.throwIfAborted()
      if (faults.strikes('repair_errs', ERROR)) throw failure(simulation, 'The repair')
      if (random.chance(NOTHING_FOUND)) return report(base, null)
      const diff = `mends ${bug} for ${ticket}, try ${world.patches.size + 1}`
      world.patches.set(diff, { bug, isGood: !faults.strikes('bad_fixes', BAD) })
      onStep({ step: 'reproduced', reason: 'It failed 5 of 5 times.' })
      onStep({ step: 'patched', reason: 'A guard.' })
      const tests = random.chance(0.8) ? TESTS.green : random.pick([TESTS.red_before, TESTS.worse, null])
      return report(base, { diff, tests })
    })
  }
}

function report(base: string, found: { diff: string; tests: (typeof TESTS)['green'] | null } | null): RepairReport {
  return {
    verdict: found ? 'fixed' : 'no_fix',
    reason: found ? 'Proven.' : 'No candidate survived.',
    base,
    diagnosis: null,
    reproduction: null,
    candidates: [],
    chosen: found && {
      ...found,
      files: { 'app.js': found.diff },
      proposer: 'scripted',
      pattern: 'scripted',
      explanation: 'A guard.',
      reasons: ['It is the only one.'],
      confidence: 0.9,
      regressionTest: null,
    },
    isolation: 'none',
    durationMs: 1,
    appMs: 0,
  }
}
