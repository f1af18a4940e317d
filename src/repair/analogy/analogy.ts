import { type Analogy, note, type Trial } from '../candidate.ts'
import { shownBy } from '../shown-by.ts'
import type { AlikeAnswer } from './alike-answers.ts'

/**
 * Compares candidates with what the program as it is answers to the values that are most like the one it fails on. A candidate that
 * answers the same keeps the program's own manners, and one that does not invents new ones; both are said of it, for the choice.
 */
export function noteAnalogies(survivors: readonly Trial[], answers: readonly AlikeAnswer[]): void {
  if (answers.length === 0) return
  for (const trial of survivors) {
    const analogy = trial.observation && analogyOf(shownBy(trial.observation), answers)
    if (!analogy) continue
    trial.analogy = analogy
    note(trial, 'analogy', true, analogy.said)
  }
}

/** That it differs tells something only where the two values are meant to be the same. */
function analogyOf(shown: string, answers: readonly AlikeAnswer[]): Analogy | null {
  const same = answers.find(({ observation }) => shownBy(observation) === shown)
  const [first] = answers
  const { likeness, owner } = same ?? first!
  const given = `when ${owner ?? 'it'} is given ${likeness.said}`
  if (same) return { agrees: true, nearness: likeness.nearness, said: `The program already answers the same ${given}.` }
  if (likeness.nearness !== 'same') return null
  return { agrees: false, nearness: 'same', said: `The program answers something else ${given}.` }
}
