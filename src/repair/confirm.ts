import { assert } from '../domain/errors.ts'
import { whyNotRunnable } from './not-runnable.ts'
import { decisiveFrames } from './observe.ts'
import type { Observation, ReproductionEvidence } from './repair.ts'
import { type Reproduction, type RunOptions, shows } from './reproduce.ts'
import type { Workspace } from './workspace.ts'

/** A failure counts as reproduced when this many runs, and no other, show it. */
const CONFIRMING_RUNS = 5

export interface Confirmation {
  confirmed: boolean
  /** One sentence. */
  reason: string
  /** The failure that every run showed; the first run's when they differ. */
  evidence: ReproductionEvidence
}

export interface ConfirmOptions extends RunOptions {
  /** Told what the first run to end showed, when that is the failure: what follows may begin, but counts only if it is confirmed. */
  onSeen?: (seen: Observation) => Promise<void>
}

/** Runs it on two copies at a time until five runs have shown the same failure, or one has not. */
export async function confirm(
  reproduction: Reproduction,
  workspace: Workspace,
  options: ConfirmOptions,
): Promise<Confirmation> {
  const fork = await workspace.fork()
  try {
    const observations = await observeAll(reproduction, [workspace, fork], options)
    const [first] = observations
    assert(first, 'each copy runs it at least once')
    const expected = expectedOf(reproduction, observations)
    const failed = observations.filter((each) => shows(each, expected)).length
    const evidence = { kind: reproduction.kind, runs: observations.length, failed, observation: first }
    return { confirmed: failed === CONFIRMING_RUNS, reason: reasonOf(observations, expected, failed), evidence }
  } finally {
    await fork.close()
  }
}

/**
 * Each run is a start of its own: what the program was asked before must not be the reason, and SDKs send the same error once.
 * Neither copy waits for the other: a core that is free meanwhile is lost. Observations are in the order in which they ended.
 */
async function observeAll(
  reproduction: Reproduction,
  copies: readonly Workspace[],
  { onSeen, ...options }: ConfirmOptions,
): Promise<Observation[]> {
  const observations: Observation[] = []
  const isShown = (): boolean => observations.every((each) => shows(each, expectedOf(reproduction, observations)))
  let begun = 0
  await Promise.all(
    copies.map(async (copy) => {
      while (begun < CONFIRMING_RUNS && isShown()) {
        begun++
        const seen = await reproduction.run(copy, options)
        observations.push(seen)
        if (observations.length === 1 && isShown()) await onSeen?.(seen)
      }
    }),
  )
  return observations
}

/** What is not known before is what the first run showed. */
const expectedOf = ({ expected }: Reproduction, [first]: readonly Observation[]): string | null =>
  expected ?? first?.fingerprint ?? null

function reasonOf(observations: readonly Observation[], expected: string | null, failed: number): string {
  const odd = observations.find((each) => !shows(each, expected))
  if (!odd) return `It failed the same way in ${failed} of ${observations.length} runs${placeOf(observations[0])}.`
  if (failed > 0) return `It is not steady: only ${failed} of ${observations.length} runs failed the same way.`
  return whyNotShown(odd)
}

/** Where to look, which is often not where it was thrown. */
function placeOf(observation: Observation | undefined): string {
  const { thrown, module, own } = decisiveFrames(observation?.error?.frames ?? [])
  const place = own ? `, at ${own.file}:${own.line}` : ', outside of the repository'
  const inner = module ?? thrown
  return inner && inner !== own
    ? `${place}, thrown in ${inner.file}${inner.line === undefined ? '' : `:${inner.line}`}`
    : place
}

function whyNotShown(observation: Observation): string {
  switch (observation.outcome) {
    case 'passed':
      return 'It does not fail here.'
    case 'timed_out':
      return 'It did not end in time.'
    case 'not_runnable':
      // A driver says it in its last lines, a shell in words of its own.
      return whyNotRunnable({ ...observation, stdout: observation.output }) ?? observation.stderr
    case 'failed':
      return observation.error
        ? `It fails in another way: ${observation.error.type}: ${observation.error.message}`
        : 'It fails, but prints no error that can be read.'
  }
}
