/**
 * Checks the programs that were written for the bench: the reproduction fails as they are and passes with the reference patch,
 * whose check prints the recorded result. Prints nothing else of them than an id that is at fault. Arguments: the ids to check;
 * without one all of them.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type BenchCase, readOwnCases } from './case.ts'
import { stage } from './install.ts'
import { answerOf, applyPatch } from './run-case.ts'

const RUN_TIMEOUT_MS = 20_000

const only = process.argv.slice(2)
const programs = readOwnCases(join(import.meta.dirname, 'programs')).filter(
  ({ id }) => only.length === 0 || only.includes(id),
)
const faults = programs.flatMap((one) => faultsOf(one).map((fault) => `${one.id}: ${fault}`))
for (const fault of faults) console.log(fault)
console.log(`${programs.length} programs, ${faults.length} faults`)
process.exitCode = faults.length === 0 ? 0 : 1

function faultsOf(one: BenchCase): string[] {
  const { app, repo } = stage(one)
  const doesPass = () =>
    spawnSync(process.execPath, [...one.nodeArgs, one.repro], { cwd: app, timeout: RUN_TIMEOUT_MS }).status === 0
  const isRight = () => {
    const answer = answerOf(app, one)
    return answer.found && isDeepStrictEqual(answer.value, one.expectedResult)
  }
  try {
    const faults = doesPass() ? ['the reproduction passes as it is'] : []
    if (isRight()) faults.push('the check is content as it is')
    applyPatch(repo, readFileSync(join(one.dir, 'reference.patch'), 'utf8'))
    if (!doesPass()) faults.push('the reproduction fails with the reference patch')
    if (!isRight()) faults.push('the check is not content with the reference patch')
    return faults
  } finally {
    rmSync(dirname(app), { recursive: true, force: true })
  }
}
