import { expect, test } from 'vitest'
import { MUTATIONS } from './mutations.ts'
import { numbers, runSeeds } from './seeds.ts'

const SEEDS = 200

// A simulation that finds nothing may be one that sees nothing.
test.each(MUTATIONS)('the simulation finds it when $name', { timeout: 300_000 }, async (mutation) => {
  let found: string | undefined
  await runSeeds(numbers(1, SEEDS), {
    mutation,
    onOutcome: ({ seed, violation }) => {
      if (violation !== undefined) found = `seed ${seed}: ${violation}`
      return found === undefined ? undefined : 'enough'
    },
  })
  expect(found).toBeDefined()
  if (process.env.PRUNELLA_SHOW_FOUND) process.stdout.write(`${mutation.name}: ${found}\n`)
})
