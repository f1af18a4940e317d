import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Mutation } from './mutations.ts'
import { simulationDir } from './place.ts'
import { createTemplate, type Outcome, Simulation } from './simulation.ts'

/** Runs seeds one after the other, until one fails or `onOutcome` says that it is enough. */
export async function runSeeds(
  seeds: Iterable<number>,
  {
    mutation,
    traceMax,
    onOutcome,
  }: { mutation?: Mutation; traceMax?: number; onOutcome(outcome: Outcome): 'enough' | undefined },
): Promise<void> {
  const dir = mkdtempSync(join(simulationDir(), 'prunella-sim-'))
  try {
    const template = await createTemplate(dir)
    for (const seed of seeds) {
      const options = { template, ...(mutation ? { mutation } : {}), ...(traceMax === undefined ? {} : { traceMax }) }
      if (onOutcome(await Simulation.run(seed, options)) === 'enough') return
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

export function* numbers(first: number, count: number): Generator<number> {
  for (let seed = first; seed < first + count; seed++) yield seed
}

/** What a failing seed leaves to read: its last steps, and how to run it again. */
export function storyOf({ seed, violation, faults, trace }: Outcome): string {
  return `${trace}\n\nseed ${seed}, with ${faults}: ${violation}\nAgain: npm run test:sim -- --seed ${seed}\n`
}
