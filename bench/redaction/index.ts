import { knownSecrets } from '../../src/lib/redact/known-secrets.ts'
import { redactEvent } from '../../src/lib/redact/redact-event.ts'
import { createRedactOutbound } from '../../src/lib/redact/redact-outbound.ts'
import type { Row } from '../report.ts'
import { parsedSample, sampleEnvelope } from '../sample-event.ts'
import { compare } from '../timing.ts'
import { hostileGrowth } from './hostile.ts'
import { ALNUM, randomText } from './random-text.ts'
import { score } from './score.ts'

const MISSED_PERCENT_MAX = 5
/** 2 of 30. */
const CHANGED_PERCENT_MAX = 6.67
const GROWTH_MAX = 3
const SECRETS = 20

/** What redaction costs an event, what it misses and what it takes wrongly, and what the worst text does to it. */
export async function measureRedaction(): Promise<Row[]> {
  return [...(await costs()), ...quality(), ...growth()]
}

async function costs(): Promise<Row[]> {
  const { event } = sampleEnvelope()
  const sample = parsedSample()
  const against = `JSON.parse of its ${(event.length / 1000).toFixed(1)} KB`
  const base = { times: 300, run: () => JSON.parse(event.toString()) }
  const random = randomText(1)
  const secrets = knownSecrets(Array.from({ length: SECRETS }, () => random.of(ALNUM, 32)))
  const redactOutbound = createRedactOutbound(secrets)
  const stored = await compare({ times: 100, run: () => redactEvent(sample) }, base)
  const leaving = await compare({ times: 30, run: () => redactOutbound(sample) }, base)
  return [
    { what: 'redaction: before an event is stored', cost: stored.costUs, unit: 'µs', against, ratio: stored.ratio },
    {
      what: `redaction: before it leaves, ${SECRETS} known secrets`,
      cost: leaving.costUs,
      unit: 'µs',
      against,
      ratio: leaving.ratio,
    },
  ]
}

function quality(): Row[] {
  return [false, true].flatMap((keptAside): Row[] => {
    const { planted, missed, benign, changed } = score({ keptAside })
    const part = keptAside ? 'kept aside' : 'written with'
    return [
      {
        what: `redaction: missed of ${planted} secrets, ${part}`,
        cost: (100 * missed.length) / planted,
        unit: '%',
        max: MISSED_PERCENT_MAX,
      },
      {
        what: `redaction: changed of ${benign} benign lines, ${part}`,
        cost: (100 * changed.length) / benign,
        unit: '%',
        max: CHANGED_PERCENT_MAX,
      },
    ]
  })
}

function growth(): Row[] {
  const { growth: times, worst, longestMs } = hostileGrowth()
  const longest = {
    what: 'redaction: longest for one hostile text of 64,000 characters',
    cost: longestMs,
    unit: 'ms' as const,
  }
  return [
    {
      what: `redaction: twice the hostile text takes, at worst (${JSON.stringify(worst)})`,
      cost: times,
      unit: '×',
      max: GROWTH_MAX,
    },
    longest,
  ]
}
