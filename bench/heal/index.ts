/**
 * How often the healer is right on real crash bugs of small packages. Reads cases from `$PRUNELLA_DATA/crashes` and from
 * `bench/heal/cases`. Options: `--only ID,...`, `--dev` or `--held` (only that part), `--reveal` (show them
 * one by one), `--main FILE`, `--json FILE`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type BenchCase, readOwnCases, readPublishedCases } from './case.ts'
import { type CaseResult, runCase, type Verdict } from './run-case.ts'

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    reveal: { type: 'boolean', default: false },
    dev: { type: 'boolean', default: false },
    held: { type: 'boolean', default: false },
    main: { type: 'string', default: 'dist/main.js' },
    json: { type: 'string' },
  },
})

const OWN_CASES = join(import.meta.dirname, 'cases')

const cases = selectCases()
if (cases.length > 0) {
  const results = cases.map(runAndPrint)
  printSummary(
    'development',
    results.filter((result) => !result.isHeldOut),
  )
  printSummary(
    'held out',
    results.filter((result) => result.isHeldOut),
  )
  printSummary('all', results)
  if (values.json !== undefined)
    writeFileSync(values.json, JSON.stringify(results.filter((result) => !result.isHeldOut || values.reveal)))
}

function selectCases(): BenchCase[] {
  const data = process.env.PRUNELLA_DATA
  if (!data) console.log('PRUNELLA_DATA is not set: the published crash cases are left out.')
  const published = data ? readPublishedCases(join(data, 'crashes')) : []
  const all = [...published, ...readOwnCases(OWN_CASES)]
  const only = values.only?.split(',')
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
    return runCase(one, values.main)
  } catch (error) {
    const { id, isHeldOut } = one
    return { id, isHeldOut, verdict: 'error', reason: String(error), pattern: '', durationMs: 0, report: null }
  }
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
