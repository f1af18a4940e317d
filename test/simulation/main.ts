import { parseArgs } from 'node:util'
import { numbers, runSeeds, storyOf } from './seeds.ts'

/** `npm run test:sim -- --seeds N` runs many, `--seed S` from that one on, alone if no number is given. */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    seed: { type: 'string' },
    /** How many of the last steps of a failing seed are printed. */
    trace: { type: 'string', default: '120' },
  },
})

const SEEDS = 200
const first = Number(values.seed ?? 1)
const count = Number(values.seeds ?? (values.seed === undefined ? SEEDS : 1))
const startedMs = performance.now()
const seen = new Map<string, number>()
let failed = 0
let steps = 0
await runSeeds(numbers(first, count), {
  traceMax: Number(values.trace),
  onOutcome: (outcome) => {
    steps += outcome.steps
    for (const [what, times] of Object.entries(outcome.seen)) seen.set(what, (seen.get(what) ?? 0) + times)
    if (outcome.violation === undefined) return undefined
    failed += 1
    process.stdout.write(`${storyOf(outcome)}\n`)
    return undefined
  },
})
const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
for (const [what, times] of [...seen].sort()) process.stdout.write(`${String(times).padStart(8)}  ${what}\n`)
process.stdout.write(`${count} seeds, ${failed} failed, ${steps} steps, ${seconds} s\n`)
process.exitCode = failed > 0 ? 1 : 0
