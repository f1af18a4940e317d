import { note, openTrial, type Trial } from './candidate.ts'
import { type GateContext, refusalOf } from './gate/static-gate.ts'
import type { CandidatePatch, Observation } from './repair.ts'
import { type Reproduction, shows } from './reproduce.ts'
import { runLimited } from './run-limit.ts'
import type { Workspace } from './workspace.ts'

/** Copies of the workspace that are worked on at the same time: one is written while two run. */
const PARALLEL_MAX = 3
const SHOWN_CHARS_MAX = 160
/** A candidate this far below a survivor cannot change the choice any more. */
const HOPELESS_BELOW = 0.32

export interface Bench {
  reproduction: Reproduction
  workspace: Workspace
  /** The failure that must be gone. */
  fingerprint: string
  /** What the reproduction showed before any change. */
  base: Observation
  signal: AbortSignal
  gate: GateContext
  /** Diffs that were tried before and failed. */
  rejectedDiffs: readonly string[]
}

/** Sends each candidate through the cheap stages: static gate, then reproduction. The first failing one ends its way. */
export async function prove(
  candidates: readonly CandidatePatch[],
  bench: Bench,
  isTimeLeft: () => boolean,
): Promise<Trial[]> {
  const trials = candidates.map(openTrial)
  const waiting = trials[Symbol.iterator]()
  const copies = await Promise.all(Array.from({ length: PARALLEL_MAX }, () => bench.workspace.fork()))
  try {
    await Promise.all(
      copies.map(async (copy) => {
        for (const trial of waiting) {
          if (trial.candidate.prior < bestOf(trials) - HOPELESS_BELOW)
            note(trial, 'worth', false, 'Much better candidates have already passed.')
          else if (!isTimeLeft() || bench.signal.aborted)
            note(trial, 'time', false, 'There was no time left to try it.')
          else await proveOne(trial, copy, bench)
        }
      }),
    )
  } finally {
    await Promise.all(copies.map((copy) => copy.close()))
  }
  return trials
}

/** What is still being tried has shown nothing yet. */
function bestOf(trials: readonly Trial[]): number {
  const isGood = ({ evidence, observation }: Trial) => evidence.survived && observation?.outcome === 'passed'
  return Math.max(0, ...trials.filter(isGood).map(({ candidate }) => candidate.prior))
}

/** Runs the reproduction on the copy, for a little longer than it takes to fail. */
function observe(copy: Workspace, { reproduction, workspace, base, signal }: Bench): Promise<Observation> {
  return runLimited({
    seenMs: base.durationMs,
    run: (timeoutMs) => reproduction.run(copy, { signal, timeoutMs }),
    isCut: ({ outcome }) => outcome === 'timed_out' && !signal.aborted,
    seeAgainMs: async () => (await reproduction.run(workspace, { signal })).durationMs,
  })
}

async function proveOne(trial: Trial, copy: Workspace, bench: Bench): Promise<void> {
  const refusal = await refusalOf(trial.candidate, bench.gate)
  if (!note(trial, 'static gate', refusal === null, refusal ?? 'It parses, is small, functional, and touches no test.'))
    return
  await copy.reset()
  await copy.write(trial.candidate.files)
  trial.evidence.diff = await copy.diff()
  if (bench.rejectedDiffs.some((diff) => isSameChange(diff, trial.evidence.diff))) {
    note(trial, 'not tried before', false, 'An earlier attempt with the same change has failed.')
    return
  }
  const observation = await observe(copy, bench)
  trial.observation = observation
  note(trial, 'reproduction', observation.outcome === 'passed', reproductionDetail(observation, bench))
}

function reproductionDetail(observation: Observation, bench: Bench): string {
  if (observation.outcome === 'passed') return `The failure is gone${printed(observation)}.`
  if (shows(observation, bench.fingerprint)) return 'It fails as before.'
  if (observation.error)
    return `It fails in another way: ${observation.error.type}: ${observation.error.message.slice(0, 200)}`
  return observation.outcome === 'timed_out'
    ? 'It does not end in time.'
    : 'It fails without an error that can be read.'
}

/** A rejected diff may carry a regression test besides: what counts is that it holds all lines of this one. */
function isSameChange(rejected: string, diff: string): boolean {
  const changes = (text: string): string[] => text.split('\n').filter((line) => /^[+-](?![+-])/.test(line))
  const had = new Set(changes(rejected))
  return changes(diff).every((line) => had.has(line))
}

function printed({ response, output }: Observation): string {
  if (response) return `; the answer is ${response.status}`
  const text = output.trim()
  return text === '' ? '' : `; it prints ${JSON.stringify(text.slice(0, SHOWN_CHARS_MAX))}`
}
