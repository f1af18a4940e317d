/**
 * How often the healer is right on crash bugs of small packages. Reads real ones from `$PRUNELLA_DATA/crashes` and from
 * `bench/heal/cases`, and those written for it from `bench/heal/programs`. Options: `--only ID,...`, `--dev` or `--held` (only
 * that part), `--guards` or `--guards-aside` (packages without one of their guards, and nothing else), `--reveal` (show them one by one),
 * `--label` (say of every candidate that made the failure go away, chosen or not, whether it is right: in the JSON; of held
 * cases only with `--reveal`), `--curve` (what other thresholds of confidence would give), `--main FILE` (another
 * healer that takes the same arguments, as `baseline.mjs`), `--json FILE`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BenchCase, readOwnCases, readPublishedCases } from './case.ts'
import { confidenceCurve, leaveOneOut } from './curve.ts'
import { readGuardCases } from './guards/read-guards.ts'
import { type CaseResult, identityOf, runCase, type Verdict } from './run-case.ts'

const values = readOptions()

const NOTHING = { pattern: '', confidence: null, durationMs: 0, report: null }
const ORIGINS = [
  ['published', 'published packages'],
  ['written', 'written for this bench'],
  ['guard', 'a guard taken out'],
] as const
const OWN_CASES = ['cases', 'programs'].map((folder) => join(import.meta.dirname, folder))

const cases = selectCases()
if (cases.length > 0) {
  const results = cases.map(runAndPrint)
  for (const isHeldOut of [false, true]) {
    const set = isHeldOut ? 'held out' : 'development'
    const part = results.filter((result) => result.isHeldOut === isHeldOut)
    for (const [origin, title] of ORIGINS)
      printSummary(
        `${set}, ${title}`,
        part.filter((result) => result.origin === origin),
      )
    if (new Set(part.map(({ origin }) => origin)).size > 1) printSummary(`${set}, together`, part)
  }
  if (values.curve) printCurve(results.filter(({ isHeldOut }) => !isHeldOut))
  if (values.json !== undefined)
    writeFileSync(values.json, JSON.stringify(results.filter((result) => !result.isHeldOut || values.reveal)))
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        only: { type: 'string' },
        reveal: { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
        held: { type: 'boolean', default: false },
        guards: { type: 'boolean', default: false },
        'guards-aside': { type: 'boolean', default: false },
        label: { type: 'boolean', default: false },
        curve: { type: 'boolean', default: false },
        main: { type: 'string', default: 'dist/main.js' },
        json: { type: 'string' },
      },
    }).values
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : error} The options are told at the head of bench/heal/index.ts.`,
    )
    process.exit(2)
  }
}

function selectCases(): BenchCase[] {
  const only = values.only?.split(',')
  if (values.guards || values['guards-aside'])
    return (['development', 'aside'] as const)
      .filter((set) => values[set === 'aside' ? 'guards-aside' : 'guards'])
      .flatMap((set) => readGuardCases(set, only))
  const data = process.env.PRUNELLA_DATA
  if (!data) console.log('PRUNELLA_DATA is not set: the published crash cases are left out.')
  const published = data ? readPublishedCases(join(data, 'crashes')) : []
  const all = [...published, ...OWN_CASES.flatMap(readOwnCases)]
  return all.filter((one) => (!only || only.includes(one.id)) && !(one.isHeldOut ? values.dev : values.held))
}

function runAndPrint(one: BenchCase): CaseResult {
  const result = tryCase(one)
  if (!one.isHeldOut || values.reveal) {
    const seconds = `${(result.durationMs / 1000).toFixed(1)} s`
    console.log(
      `${result.verdict.padEnd(14)}  ${one.id.padEnd(36)}  ${seconds.padStart(7)}  ${result.pattern}  ${result.reason}`,
    )
  }
  return result
}

/** A patch that does not apply, or a package that cannot be installed, is one case's error and not the end of the run. */
function tryCase(one: BenchCase): CaseResult {
  try {
    return runCase(one, values.main, values.label && (!one.isHeldOut || values.reveal))
  } catch (error) {
    return { ...identityOf(one), verdict: 'error', reason: String(error), ...NOTHING }
  }
}

function printCurve(results: CaseResult[]): void {
  for (const line of confidenceCurve(results)) console.log(line)
  const { right, wrong } = leaveOneOut(results)
  console.log(`threshold chosen by the other cases: right ${right}, plausible but wrong ${wrong}`)
}

function printSummary(title: string, results: CaseResult[]): void {
  if (results.length === 0) return
  const count = (verdict: Verdict): string => {
    const found = results.filter((result) => result.verdict === verdict).length
    return `${found} (${Math.round((100 * found) / results.length)} %)`
  }
  const reproduced = results.filter(({ verdict }) => verdict !== 'not reproduced' && verdict !== 'error').length
  console.log(
    `${title}: ${results.length} cases, reproduced ${reproduced}, right ${count('right')}, plausible but wrong ${count('wrong')}, no fix ${count('no fix')}, not reproduced ${count('not reproduced')}, errors ${count('error')}`,
  )
}
