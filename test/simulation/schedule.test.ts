import { expect, test } from 'vitest'
import { runSeeds } from './seeds.ts'
import type { Outcome } from './simulation.ts'

test('a seed gives the same run each time', async () => {
  const runs: Pick<Outcome, 'steps' | 'seen' | 'violation'>[] = []
  await runSeeds([7, 7], {
    onOutcome: ({ steps, seen, violation }) => {
      runs.push({ steps, seen, ...(violation === undefined ? {} : { violation }) })
      return undefined
    },
  })
  expect(runs[0]).toEqual(runs[1])
})
