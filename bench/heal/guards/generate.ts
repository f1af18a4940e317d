/**
 * Makes the cases of guards: takes one guard after the other out of packages that this repository installs, and keeps those for which a call
 * was found that the whole package answers and the other one dies of. What is tried is drawn by the same lot each time; how
 * much of it is reached in time depends on the machine, so that the lists are kept. Prints only how many there are.
 * Options: `--only MODULE,...` tries some modules and writes nothing.
 */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Answer, type Asked, answersTo, type Change, executedFiles, exportsOf } from './answers.ts'
import { plainCalls, variantsOf } from './calls.ts'
import { type GuardCase, isAside, rankOf } from './guard-case.ts'
import { isSound } from './is-sound.ts'
import { type Lent, lendPackage, linkModules, packageOf } from './modules.ts'
import { guardsIn, type Mutation } from './mutations.ts'
import { layOut, openFolder } from './read-guards.ts'

/**
 * Modules that guards are taken out of, with calls as their own documentation has them; `m` is the module. Above all pure functions: what
 * touches files or the network is no place for random values.
 */
const SEEDS = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'seeds.json'), 'utf8')))
const WORKERS = 2
const CALLS_MAX = 400
const MUTANTS_MAX = 75
const BATCH = 25
/** More of one module would only be chosen from. */
const ENOUGH = 9
const CASES_ENOUGH = 200
const PER_PACKAGE_MAX = 4
const PER_FUNCTION_MAX = 2
/** A longer line was written by a tool, and a longer file is many modules in one: neither is what people repair. */
const LINE_CHARS_MAX = 400
const FILE_CHARS_MAX = 200_000
const ANSWER_CHARS_MAX = 1_500
/** A package that answers fewer of the other calls than that without the guard is broken, and not merely unguarded. */
const UNCHANGED_MIN = 0.7
/** Errors with words of their own can hardly be guessed: some of them are enough. */
const THROWS_MAX = 24

interface Found extends GuardCase {
  owner: string
}

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const only = values.only?.split(',')

const modules = Object.keys(SEEDS)
  .filter((name) => !only || only.includes(name))
  .sort((a, b) => rankOf(a) - rankOf(b))
const found = new Map<string, Found[]>()
const waiting = modules[Symbol.iterator]()
await Promise.all(Array.from({ length: WORKERS }, work))
const chosen: Found[] = []
for (const name of modules) chosen.push(...spread(found.get(name) ?? [], chosen))
if (!only) write(chosen)
console.log(`${chosen.length} cases`)

/** As many as will be chosen of what was found. */
function inAll(): number {
  return [...found.values()].reduce((sum, { length }) => sum + Math.min(length, PER_PACKAGE_MAX), 0)
}

/** Each has packages of its own: only one guard at a time is missing in them. */
async function work(): Promise<void> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'prunella-guards-')))
  try {
    linkModules(root)
    for (const name of waiting) {
      if (inAll() >= CASES_ENOUGH) break
      found.set(name, await casesOf(name, root))
      console.log(`${name}: ${found.get(name)?.length} found`)
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function write(chosen: readonly Found[]): void {
  const folder = openFolder()
  const sound = chosen
    .map(({ owner: _, ...one }): GuardCase => one)
    .filter((one) => isSound(one, layOut(one, 'development', folder)))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const set of ['development', 'aside'] as const) {
    const part = sound.filter(({ id }) => isAside(id) === (set === 'aside'))
    writeFileSync(join(import.meta.dirname, `${set}.json`), `${JSON.stringify(part, null, 1)}\n`)
    console.log(`${set}: ${part.length}`)
  }
}

/** Rare kinds first, so that no kind makes the set; the rest by lot. */
function spread(found: readonly Found[], chosen: readonly Found[]): Found[] {
  const taken: Found[] = []
  const count = (is: (one: Found) => boolean): number => [...chosen, ...taken].filter(is).length
  const isFree = (one: Found): boolean =>
    !taken.includes(one) &&
    count(({ package: name }) => name === one.package) < PER_PACKAGE_MAX &&
    count((other) => other.package === one.package && other.owner === one.owner) < PER_FUNCTION_MAX &&
    (one.kind !== 'throw' || count(({ kind }) => kind === 'throw') < THROWS_MAX)
  for (;;) {
    const kinds = (kind: string) => count((one) => one.kind === kind)
    const [next] = found.filter(isFree).sort((a, b) => kinds(a.kind) - kinds(b.kind) || rankOf(a.id) - rankOf(b.id))
    if (!next) return taken
    taken.push(next)
  }
}

async function casesOf(module: string, root: string): Promise<Found[]> {
  const lent = lendPackage(root, packageOf(module))
  try {
    const coverage = join(root, 'coverage')
    rmSync(coverage, { recursive: true, force: true })
    mkdirSync(coverage)
    const calls = callsOf(module, await exportsOf({ module, lent }))
    const asked = { module, lent, calls }
    const [before] = await answersTo(asked, [null], coverage)
    if (!before) return []
    const found: Found[] = []
    const mutants = mutantsOf(lent, coverage)
    for (let at = 0; at < mutants.length && found.length < ENOUGH; at += BATCH) {
      const batch = mutants.slice(at, at + BATCH)
      const [again, ...after] = await answersTo(asked, [null, ...batch.map((mutant) => changeBy(mutant, lent))])
      if (!again) break
      const steady = before.map((answer, index) => (same(answer, again[index]) ? answer : { kind: 'none' as const }))
      found.push(
        ...batch.flatMap((mutant, index) => caseOf({ ...asked, ...mutant, steady, after: after[index] ?? [] })),
      )
    }
    return found
  } finally {
    lent.giveBack()
  }
}

function callsOf(module: string, names: readonly string[]): string[] {
  const seeds = SEEDS[module] ?? []
  const variants = seeds.flatMap(variantsOf).sort((a, b) => rankOf(a) - rankOf(b))
  return [...new Set([...seeds, ...variants.slice(0, CALLS_MAX), ...plainCalls(names)])].slice(0, 2 * CALLS_MAX)
}

interface Mutant {
  file: string
  text: string
  mutation: Mutation
  /** Which of those that start there and are of that kind. */
  nth: number
}

/** Guards in code that ran, drawn by lot. */
function mutantsOf(lent: Lent, coverage: string): Mutant[] {
  const mutants: Mutant[] = []
  for (const { file, isExecuted } of executedFiles(coverage, lent.dir)) {
    const text = readFileSync(join(lent.dir, file), 'utf8')
    if (text.length > FILE_CHARS_MAX || text.split('\n').some((line) => line.length > LINE_CHARS_MAX)) continue
    const all = guardsIn(file, text)
    const guards = all.filter(({ start, reached }) => isExecuted(start) && isExecuted(reached))
    for (const mutation of guards) {
      const alike = all.filter(({ kind, start }) => kind === mutation.kind && start === mutation.start)
      mutants.push({ file, text, mutation, nth: alike.indexOf(mutation) })
    }
  }
  const lot = ({ file, mutation }: Mutant) => rankOf(`${lent.name} ${file} ${mutation.kind} ${mutation.start}`)
  return mutants.sort((a, b) => lot(a) - lot(b)).slice(0, MUTANTS_MAX)
}

function changeBy({ file, text, mutation: { start, end, text: kept } }: Mutant, { dir }: Lent): Change {
  return { path: join(dir, file), text: text.slice(0, start) + kept + text.slice(end) }
}

interface Trial extends Mutant, Asked {
  steady: readonly Answer[]
  after: readonly Answer[]
}

function caseOf({ module, lent, file, mutation, nth, calls, steady, after }: Trial): Found[] {
  const { kind, start, owner } = mutation
  if (after.length === 0) return []
  const indexes = calls.map((_, index) => index)
  const isKnown = (index: number): boolean =>
    steady[index]?.kind !== 'none' &&
    steady[index]?.kind !== 'fault' &&
    (steady[index]?.text?.length ?? 0) < ANSWER_CHARS_MAX
  const known = indexes.filter(isKnown)
  const unchanged = known.filter((index) => same(steady[index], after[index]))
  const crashing = known.filter((index) => {
    const answer = after[index]
    return answer?.kind === 'fault' && answer.file?.startsWith(`${lent.dir}/`)
  })
  const [worst] = crashing.sort((a, b) => oddity(calls[a]) - oddity(calls[b]))
  if (worst === undefined || unchanged.length < UNCHANGED_MIN * known.length) return []
  const alike = crashing.filter((index) => index !== worst && same(after[index], after[worst]))
  const near = unchanged.filter(
    (index) => headOf(calls[index]) === headOf(calls[worst]) && steady[index]?.kind === 'answer',
  )
  const neighbours = [...alike.slice(0, 1), ...near.slice(0, 2)]
  if (near.length === 0) return []
  const textFor = (index: number): unknown => printedValue(steady[index]?.text)
  const name = file.replace(/^.*\//, '').replace(/\.[cm]?js$/, '')
  return [
    {
      id: [...new Set([module, name].map((part) => part.replace(/[^\w.-]+/g, '-').replace(/^-/, '')))]
        .concat(kind, String(start))
        .join('-'),
      package: lent.name,
      version: lent.version,
      module,
      isEsm: lent.isEsm(module),
      file,
      kind,
      start,
      nth,
      call: calls[worst] ?? '',
      isAsync: Boolean(steady[worst]?.isAsync),
      isRefused: steady[worst]?.kind === 'refusal',
      neighbours: neighbours.map((index) => calls[index] ?? ''),
      expected: [worst, ...neighbours].map(textFor),
      owner: `${file} ${owner}`,
    },
  ]
}

/** What is most often missing comes first, then by lot. */
function oddity(call = ''): number {
  const isOdd = /Object\.create|%E0|NaN|\(\) => 1\b|\[null\]|\[undefined, 1\]|'\{'/.test(call)
  return (isOdd ? 10 : 0) + (/\b(?:null|undefined)\b|\(\)/.test(call) ? 0 : 2) + rankOf(call) / 2 ** 32
}

function headOf(call = ''): string {
  return call.slice(0, call.indexOf('('))
}

function same(a: Answer | undefined, b: Answer | undefined): boolean {
  return a?.kind === b?.kind && a?.text === b?.text && a?.message === b?.message && a?.frame === b?.frame
}

/** As the check prints it, in a list: nothing at all is null there. */
function printedValue(text = 'null'): unknown {
  return text === 'undefined' ? null : JSON.parse(text)
}
