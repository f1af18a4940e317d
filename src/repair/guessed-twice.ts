import type { StackFrame } from '../domain/event.ts'
import { stepsOf } from './behaviours.ts'
import type { CandidatePatch } from './repair.ts'

const GUESS = /^(?:and-guard|optional-chain|skip-statement|default-value\/object-)/

/**
 * What speaks against steps of which each only leaves out what is missing, the next one in another statement than the first: all three bugs that nobody
 * had seen, in which such a patch was chosen, were mended wrongly. `now` is where it fails with the first steps, `before` where it failed at first.
 */
export function guessedTwice(
  steps: readonly Pick<CandidatePatch, 'pattern'>[],
  now: StackFrame | undefined,
  before: StackFrame | undefined,
): string[] {
  const isElsewhere = now?.file !== before?.file || now?.line !== before?.line
  const isGuess = steps.flatMap(({ pattern }) => stepsOf(pattern)).every((step) => GUESS.test(step))
  return isElsewhere && isGuess
    ? ['What is missing is left out in more than one statement, which is a guess each time.']
    : []
}
