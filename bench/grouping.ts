import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { groupEvents } from '../src/cli/group-events.ts'
import type { Event } from '../src/domain/event.ts'
import { explain } from '../src/grouping/index.ts'
import { issuesOf, pairScore } from '../test/helpers/pair-score.ts'
import type { Row } from './report.ts'
import { parsedSample, sampleEnvelope } from './sample-event.ts'
import { compare, type Work } from './timing.ts'

const TIMES = 2_000
const PAIR_F1_MIN = 0.98

/** What a fingerprint costs against reading the event as JSON, and whether it is right. */
export async function measureGrouping(): Promise<Row[]> {
  const { event } = sampleEnvelope()
  const against = `JSON.parse of its ${(event.length / 1000).toFixed(1)} KB`
  const base: Work = { times: TIMES, run: () => JSON.parse(event.toString()) }
  const sample = parsedSample()
  const works: [what: string, work: Work][] = [
    ['grouping: fingerprint of a stack that came before', { times: TIMES, run: () => explain(sample) }],
    ['grouping: fingerprint of a new stack', { times: TIMES, run: () => explain(withNewStack(sample)) }],
  ]
  const rows: Row[] = []
  for (const [what, work] of works) {
    const { costUs, ratio } = await compare(work, base)
    rows.push({ what, cost: costUs, unit: 'µs', against, ratio })
  }
  return [...rows, ...(await pairRows())]
}

let failures = 0

function withNewStack(event: Event): Event {
  failures += 1
  const [exception] = event.exceptions
  const frames = exception!.frames.map((frame, i) => ({ ...frame, function: `f${failures}x${i}` }))
  return { ...event, exceptions: [{ ...exception!, frames }] }
}

/** Only with the data: a folder of events and the pairs of them that are, or are not, one problem. */
async function pairRows(): Promise<Row[]> {
  const dir = join(process.env.PRUNELLA_DATA ?? '/nowhere', 'sentry-grouping')
  if (!existsSync(dir)) return []
  let csv = ''
  const io = { stdout: (text: string) => (csv += text), stderr: () => {} }
  await groupEvents(join(dir, 'inputs'), { explain: false, json: false }, io)
  const { f1 } = pairScore(issuesOf(csv), readFileSync(join(dir, 'pairs.csv'), 'utf8'))
  return [
    { what: 'grouping: pairs of events of the Sentry SDKs', cost: f1, unit: 'F1', against: `at least ${PAIR_F1_MIN}` },
  ]
}
