import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchCase } from '../case.ts'
import { checkText, extensionOf, type GuardCase, guardCases, reproText } from './guard-case.ts'
import { copyNeeds, MODULES, versionOf } from './modules.ts'
import { guardsIn } from './mutations.ts'

export type GuardSet = 'development' | 'aside'

/** The cases of one half, laid out as the other cases are: a package without its guard, the program that dies of it, and the check. */
export function readGuardCases(set: GuardSet, only?: readonly string[]): BenchCase[] {
  const listed = guardCases.parse(JSON.parse(readFileSync(join(import.meta.dirname, `${set}.json`), 'utf8')))
  const wanted = listed.filter(({ id }) => !only || only.includes(id))
  const root = openFolder()
  return wanted.flatMap((one) => {
    if (versionOf(one.package) === one.version) return [layOut(one, set, root)]
    console.log(`${one.id} is left out: ${one.package} is installed in another version. Make the list anew.`)
    return []
  })
}

/** A folder for as long as the program runs. */
export function openFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'prunella-guards-'))
  process.once('exit', () => rmSync(root, { recursive: true, force: true }))
  return root
}

export function layOut(one: GuardCase, set: GuardSet, root: string): BenchCase {
  const dir = join(root, one.id)
  const source = join(dir, 'package')
  cpSync(join(MODULES, one.package), source, { recursive: true, verbatimSymlinks: true })
  const file = join(source, one.file)
  writeFileSync(file, withoutGuard(one, readFileSync(file, 'utf8')))
  const [repro, check] = ['repro', 'check'].map((name) => `${name}.${extensionOf(one)}`) as [string, string]
  writeFileSync(join(dir, repro), reproText(one))
  writeFileSync(join(dir, check), checkText(one))
  return {
    ...{ id: one.id, package: one.package, buggy: one.version, extraDeps: [], nodeArgs: [], dir, source, repro, check },
    isHeldOut: set === 'aside',
    expectedResult: one.expected,
    modules: needsOf(one.package, root),
  }
}

function withoutGuard({ id, file, kind, start, nth }: GuardCase, text: string): string {
  const guard = guardsIn(file, text).filter((each) => each.kind === kind && each.start === start)[nth]
  if (!guard) throw new Error(`${id} is not found any more: make the list of guards anew.`)
  return text.slice(0, guard.start) + guard.text + text.slice(guard.end)
}

/** Once for all cases of a package. */
function needsOf(name: string, root: string): string {
  const dir = join(root, 'needs', name.replace('/', '+'))
  if (existsSync(dir)) return dir
  mkdirSync(dir, { recursive: true })
  copyNeeds(name, dir)
  return dir
}
