import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { NOVELTY_LIMITS } from '../../src/pipeline/novelty.ts'
import type { Row } from '../report.ts'
import { end, residentMbOf, type Served, serve } from '../served.ts'
import { inTempDir } from '../temp-dir.ts'
import { type Load, type Sent, withClients } from './client.ts'
import { countedIn } from './counted.ts'

const CONNECTIONS = 64
/** The server has done a little of what it will do before anything is compared. */
const WARM_UP = 500
const OTHERS_EVERY_MS = 100
const OTHERS_DELAY_MS_MAX = 1000
const STORE_MB_MAX = 2
const MEMORY_RATIO_MAX = 1.5
const PARTS = 5
const MINUTE_MS = 60_000

interface Part {
  ms: number
  residentMb: number
  failed: number
}

interface Seen {
  parts: Part[]
  /** How long an event of another problem waited for its acknowledgement, at most. */
  delayMs: number
  grownMb: number
  issues: number
  /** Sent and acknowledged, but not counted, or the other way round. */
  miscounted: number
}

/** Many events of one problem, while another problem has an event now and then. */
export async function measureStorm(events: number): Promise<Row[]> {
  const seen = await storm(events, 'one problem')
  const what = `storm, ${events} events of one problem:`
  return [
    ...commonRows(what, events, seen),
    { what: `${what} growth of the store`, cost: seen.grownMb, unit: 'MB', max: STORE_MB_MAX },
  ]
}

/** Every event another message: whoever has the public key can do that. */
export async function measureFlood(events: number): Promise<Row[]> {
  const seen = await storm(events, 'different messages')
  const what = `flood, ${events} different messages:`
  const minutes = seen.parts.reduce((sum, { ms }) => sum + ms, 0) / MINUTE_MS
  const { issuesBurst, issuesPerMinute } = NOVELTY_LIMITS
  const issuesMax = Math.ceil(issuesBurst + issuesPerMinute * (minutes + 1))
  return [
    ...commonRows(what, events, seen),
    { what: `${what} issues`, cost: seen.issues, unit: 'issues', max: issuesMax },
    { what: `${what} growth of the store`, cost: seen.grownMb, unit: 'MB' },
  ]
}

function commonRows(what: string, events: number, { parts, delayMs, miscounted }: Seen): Row[] {
  const [first, last] = [parts[0]!, parts.at(-1)!]
  const rate = (part: Part) => events / PARTS / (part.ms / 1000)
  return [
    {
      what: `${what} speed in the last fifth`,
      cost: rate(last),
      unit: 'events/s',
      against: `in the first, ${Math.round(rate(first))} events/s`,
      ratio: rate(last) / rate(first),
    },
    {
      what: `${what} memory after it`,
      cost: last.residentMb,
      unit: 'MB',
      against: `after the first fifth, ${Math.round(first.residentMb)} MB`,
      ratio: last.residentMb / first.residentMb,
      max: MEMORY_RATIO_MAX * first.residentMb,
    },
    { what: `${what} another problem waits at most`, cost: delayMs, unit: 'ms', max: OTHERS_DELAY_MS_MAX },
    { what: `${what} events lost or counted twice`, cost: miscounted, unit: 'events', max: 0 },
  ]
}

async function storm(events: number, load: Load['load']): Promise<Seen> {
  return inTempDir(async (dir) => {
    const served = await serve(dir)
    try {
      const sent = await withClients(2, async ([many, other]) => {
        await many!.send({ url: served.url, events: WARM_UP, connections: CONNECTIONS, load })
        const before = storeMb(dir)
        const others = other!.send({
          url: served.url,
          events: Number.POSITIVE_INFINITY,
          connections: 1,
          everyMs: OTHERS_EVERY_MS,
          load: 'another problem',
        })
        const parts: Part[] = []
        for (let part = 0; part < PARTS; part++) parts.push(await sendPart(many!, served, events / PARTS, load))
        other!.stop()
        return { parts, others: await others, grownMb: storeMb(dir) - before }
      })
      await end(served.process)
      const counted = await countedIn(dir)
      const expected = WARM_UP + events - sum(sent.parts.map(({ failed }) => failed)) + sent.others.acknowledged
      return {
        parts: sent.parts,
        grownMb: sent.grownMb,
        delayMs: sent.others.tookMs.reduce((a, b) => Math.max(a, b)),
        issues: counted.issues,
        miscounted: Math.abs(counted.events - expected),
      }
    } finally {
      await end(served.process)
    }
  })
}

async function sendPart(
  client: { send(load: Load): Promise<Sent> },
  { url, process }: Served,
  events: number,
  load: Load['load'],
): Promise<Part> {
  const startedMs = performance.now()
  const { acknowledged } = await client.send({ url, events, connections: CONNECTIONS, load })
  await sleep(0)
  return {
    ms: performance.now() - startedMs,
    residentMb: residentMbOf(process) ?? Number.NaN,
    failed: events - acknowledged,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}

/** What the store takes on the disk, its log of changes included. */
function storeMb(dir: string): number {
  const dataDir = join(dir, '.prunella')
  const files = readdirSync(dataDir).filter((name) => name.startsWith('prunella.db'))
  return sum(files.map((name) => statSync(join(dataDir, name)).size)) / 1e6
}
