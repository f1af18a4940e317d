import { spawnSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { BenchCase } from '../case.ts'
import { stage } from '../install.ts'
import { answerOf } from '../run-case.ts'
import { ENGINE_WORDS, type GuardCase } from './guard-case.ts'
import { MODULES } from './modules.ts'

const RUN_TIMEOUT_MS = 20_000

/** In programs of their own, the case shows what it showed among many calls: without the guard it dies, with it all answers are as recorded. */
export function isSound({ package: name, file }: GuardCase, one: BenchCase): boolean {
  const { app, repo } = stage(one)
  const run = () => spawnSync(process.execPath, [one.repro], { cwd: app, encoding: 'utf8', timeout: RUN_TIMEOUT_MS })
  const doesPass = (): boolean => run().status === 0
  const isFault = (line: string): boolean => ENGINE_WORDS.test(line.replace(/^\w+: /, ''))
  const doesDie = (): boolean => {
    const { status, stderr } = run()
    return status !== 0 && stderr.split('\n').some(isFault)
  }
  const isRight = (): boolean => isDeepStrictEqual(answerOf(app, one).value, one.expectedResult)
  try {
    if (!doesDie() || isRight()) return false
    cpSync(join(MODULES, name, file), join(repo, file))
    return doesPass() && isRight()
  } finally {
    rmSync(dirname(app), { recursive: true, force: true })
  }
}
