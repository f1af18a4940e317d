/**
 * What the server bears: storms, floods, many connections, `kill -9`. Options: `--events N` of a storm (1,000,000),
 * `--kills N` (200), `--only storm|flood|latency|kills`, `--json`. Takes a quarter of an hour.
 */
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { type Row, readableRows } from '../report.ts'
import { measureKills } from './kills.ts'
import { measureLatency } from './latency.ts'
import { measureFlood, measureStorm } from './storm.ts'

const LATENCY_EVENTS = 20_000

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    kills: { type: 'string', default: '200' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})

const events = Number(values.events)
const measures: Record<string, () => Promise<Row[]>> = {
  latency: () => measureLatency(LATENCY_EVENTS),
  kills: () => measureKills(Number(values.kills)),
  storm: () => measureStorm(events),
  flood: () => measureFlood(events),
}

const load = loadavg()[0]!
const rows: Row[] = []
for (const [name, measure] of Object.entries(measures)) {
  if (values.only === undefined || values.only === name) rows.push(...(await measure()))
}
const head = `Node ${process.version}, ${cpus().length} cores, load ${load.toFixed(1)} before.`
process.stdout.write(values.json ? `${JSON.stringify({ rows })}\n` : `${head}\n\n${readableRows(rows)}`)
