import { expect, test } from 'vitest'
import { numbers, runSeeds, storyOf } from './seeds.ts'

const TIMEOUT_MS = 300_000

/** A part of the seeds, so that the files share the cores. */
export function testSeeds({ first, count }: { first: number; count: number }): void {
  test(`X04 X11 X14 everything holds on seeds ${first} to ${first + count - 1}, whatever fails in whatever order`, {
    timeout: TIMEOUT_MS,
  }, async () => {
    const seen = new Set<string>()
    await runSeeds(numbers(first, count), {
      onOutcome: (outcome) => {
        if (outcome.violation !== undefined) expect.fail(storyOf(outcome))
        for (const what of Object.keys(outcome.seen)) seen.add(what)
        return undefined
      },
    })
    // A run in which nothing happens would hold as well.
    for (const what of ['promote', 'rollback', 'issue healed', 'issue needs_human']) expect(seen).toContain(what)
  })
}
