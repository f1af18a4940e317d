import type { PipelineContext } from '../../src/pipeline/context.ts'
import type { TestComparison } from '../../src/repair/repair.ts'
import type { Tracker } from '../../src/trackers/tracker.ts'

// For lines in tests, and for the simulation, which also runs as a program of its own.

export const TESTS: Record<'green' | 'red_before' | 'worse', TestComparison> = {
  green: comparison(0, 0, true),
  red_before: comparison(1, 1, true),
  worse: comparison(0, 1, false),
}

export function trackersOf(tracker: () => Tracker | undefined): PipelineContext['trackers'] {
  return {
    of: tracker,
    at: (place) => (tracker()?.place === place ? tracker() : undefined),
    get all() {
      return [tracker()].filter((one) => one !== undefined)
    },
  }
}

function comparison(before: number, after: number, noWorse: boolean): TestComparison {
  const run = (exitCode: number) => ({ exitCode, failing: exitCode === 0 ? [] : ['a'], passed: 3, durationMs: 1 })
  return {
    command: 'npm test',
    before: run(before),
    after: run(after),
    noWorse,
    detail: noWorse ? 'No test is worse.' : 'A test is worse.',
  } as TestComparison
}
