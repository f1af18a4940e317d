import { cellFacts } from '../scripts/reference/policy-matrix.ts'
import { fingerprintOf } from '../src/grouping/index.ts'
import { decide } from '../src/policy/decide.ts'
import { sentry } from '../src/sources/sentry/index.ts'
import type { Row } from './report.ts'
import { NOW_MS, sampleEnvelope } from './sample-event.ts'
import { compare, type Work } from './timing.ts'

const TIMES = 300

/** What is done to each event before it is stored, and a decision, against reading the event as JSON. */
export async function measureParsing(): Promise<Row[]> {
  const { envelope, event } = sampleEnvelope()
  const against = `JSON.parse of its ${(event.length / 1000).toFixed(1)} KB`
  const base = { times: TIMES, run: () => JSON.parse(event.toString()) }
  const works: [what: string, work: Work][] = [
    ['event: split, parse and fingerprint', { times: TIMES, run: () => readEvent(envelope) }],
    ['policy: decide a deploy', { times: 10 * TIMES, run: () => decide(FACTS) }],
  ]
  const rows: Row[] = []
  for (const [what, work] of works) {
    const { costUs, ratio } = await compare(work, base)
    rows.push({ what, cost: costUs, unit: 'µs', against, ratio })
  }
  return rows
}

function readEvent(body: Buffer): unknown {
  const { events } = sentry.parse({ projectId: 1, route: 'envelope', body, contentType: '', receivedMs: NOW_MS })
  return fingerprintOf(events[0]!)
}

const FACTS = cellFacts(
  { action: 'deploy', phase: 4, severity: 'high' },
  { autoDeploysMs: [NOW_MS - 1000, NOW_MS - 2000] },
)
