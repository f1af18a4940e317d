import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { BenchCase } from '../case.ts'
import { stage } from '../install.ts'
import { answerOf } from '../run-case.ts'
import type { GuardCase } from './guard-case.ts'
import { MODULES } from './modules.ts'

const RUN_TIMEOUT_MS = 20_000

/** In programs of their own, the case shows what it showed among many calls: without the guard it dies, with it all answers are as recorded. */
export function isSound({ package: name, file }: GuardCase, one: BenchCase): boolean {
  const { app, repo } = stage(one)
  const doesPass = (): boolean => spawnSync(process.execPath, [one.repro], { cwd: app, timeout: RUN_TIMEOUT_MS }).status === 0
  const isRight = (): boolean => isDeepStrictEqual(answerOf(app, one).value, one.expectedResult)
  try {
    if (doesPass() || isRight()) return false
    cpSync(join(MODULES, name, file), join(repo, file))
    return doesPass() && isRight()
  } finally {
    rmSync(dirname(app), { recursive: true, force: true })
  }
}
