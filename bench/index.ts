/**
 * What things cost, as ratios to something plain that was measured in the same run: figures of different machines, and of a busy
 * one, cannot be compared otherwise. Medians. Options: `--json`, `--without-demo`.
 */
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { measureDecisions } from './decisions.ts'
import { type DemoResult, ENGINE_MS_MAX, measureDemo, TOTAL_MS_MAX } from './demo.ts'
import { measureGrouping } from './grouping.ts'
import { measureHttp } from './http.ts'
import { measureIdle } from './idle.ts'
import { measureLines } from './lines/measure.ts'
import { measureParsing } from './parsing.ts'
import { measureRedaction } from './redaction/index.ts'
import { type Row, readableRows } from './report.ts'
import { measureServer } from './server.ts'
import { measureStore } from './store.ts'

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, 'without-demo': { type: 'boolean', default: false } },
})

const machine = { node: process.version, cores: cpus().length, loadBefore: loadavg()[0]! }
const rows: Row[] = []
const measures = [
  measureParsing,
  measureRedaction,
  measureGrouping,
  measureLines,
  measureStore,
  measureHttp,
  measureServer,
  measureDecisions,
  measureIdle,
]
for (const measure of measures) rows.push(...(await measure()))
const demo: DemoResult = values['without-demo'] ? { notRun: 'asked for without it' } : await measureDemo()
rows.push(...demoRows(demo))

const loadAfter = loadavg()[0]!
if (values.json) process.stdout.write(`${JSON.stringify({ ...machine, loadAfter, rows, demo })}\n`)
else process.stdout.write(`${headline()}\n\n${readableRows(rows)}${demoText(demo)}`)

function headline(): string {
  const load = `load ${machine.loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after`
  return `Node ${machine.node}, ${machine.cores} cores, ${load}.`
}

function demoRows(result: DemoResult): Row[] {
  if ('notRun' in result) return []
  return [
    { what: 'demo: from the request to healed', cost: result.totalMs, unit: 'ms', max: TOTAL_MS_MAX },
    { what: "demo: the engine's own share", cost: result.engineMs, unit: 'ms', max: ENGINE_MS_MAX },
  ]
}

function demoText(result: DemoResult): string {
  if ('notRun' in result) return `\nDemo not run: ${result.notRun}.\n`
  const { stages, appMs, copiesMs, exposureMs } = result
  const steps = Object.entries(stages).map(([name, ms]) => `${name} ${Math.round(ms)}`)
  return `
Stages of the demo, ms after the stage before: ${steps.join(', ')}.
Of it the app's own programs ${Math.round(appMs)} ms, its copies ${Math.round(copiesMs)} ms, exposure ${Math.round(exposureMs)} ms.
`
}
