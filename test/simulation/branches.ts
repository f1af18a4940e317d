import { ExternalError } from '../../src/domain/errors.ts'
import type { FixBranches } from '../../src/repair/branch.ts'
import { checkEffect } from './effect-check.ts'
import type { Server } from './server.ts'
import type { Simulation } from './simulation.ts'

const ERROR = 0.04
const RETRY_MS = 1_000

/** The repository, as a server reaches it. */
export function branchesOf(simulation: Simulation, server: Server): FixBranches {
  const { world, schedule, faults, random } = simulation
  const ask = <T>(label: string, answer: () => T | Promise<T>): Promise<T> =>
    schedule.step(server, `branches: ${label}`, () => {
      if (faults.strikes('branches_err', ERROR)) throw failure()
      return answer()
    })

  return {
    find: (_, branch) => ask(`find ${branch}`, () => world.branches.get(branch)),
    resolve: (_, name) => ask(`resolve ${name}`, () => world.commitNamed(name)?.hash),
    commitOf: (fix) => ask('commit', () => world.commitOf(fix)),
    create: (fix, signal) =>
      ask(`create ${fix.branch}`, async () => {
        signal.throwIfAborted()
        const commit = world.commitOf(fix)
        // As git does it: a branch that exists is not overwritten, whoever asks.
        if (world.branches.has(fix.branch)) throw new ExternalError(`The branch ${fix.branch} exists.`)
        const effect = await checkEffect(simulation, server, { action: 'commit', release: commit, diff: fix.diff })
        world.branches.set(fix.branch, commit)
        world.done.push(effect)
        if (faults.strikes('branches_err', ERROR)) throw failure()
        return commit
      }),
  }

  function failure(): ExternalError {
    return new ExternalError('The repository is locked.', random.chance(0.5) ? { retryAfterMs: RETRY_MS } : {})
  }
}
