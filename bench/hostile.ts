import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { parseArgs } from 'node:util'
import { type HostileBody, hostileBodies } from './hostile-bodies.ts'
import type { LoopReport } from './hostile-server.ts'
import { type Row, readableRows } from './report.ts'
import { sampleEnvelope } from './sample-event.ts'
import { inTempDir } from './temp-dir.ts'
import { median } from './timing.ts'

/** How long one request may hold the event loop, and what all of them may take of memory. */
const BLOCKED_MS_MAX = 100
const RESIDENT_MB_MAX = 1024
const ROUNDS = 3
const AT_ONCE = 16
const KEY = 'a'.repeat(32)
const HARMLESS = 100
const LISTED = 15

interface Measured {
  what: string
  status: number
  blockedMs: number
  turnMs: number
}

/** Bodies that are meant to hurt, one after the other and many at once, at ingest with a store in a process of its own. */
async function measureHostile(outsideData: string | undefined): Promise<{ rows: Row[]; worst: Measured[] }> {
  return inTempDir(async (dataDir) => {
    const child = fork(new URL('./hostile-server.ts', import.meta.url), [dataDir, KEY], {
      execArgv: ['--import', 'tsx'],
    })
    try {
      const [port] = (await once(child, 'message')) as [number]
      const report = async (): Promise<LoopReport> => {
        child.send('report')
        return ((await once(child, 'message')) as [LoopReport])[0]
      }
      const bodies = hostileBodies(outsideData)
      const harmless = await measureEach(harmlessBodies(), { port, report })
      const hostile = await measureEach(bodies, { port, report })
      await sendAtOnce(bodies, port)
      const together = await report()
      const worst = hostile.toSorted((a, b) => b.turnMs - a.turnMs)
      return { rows: rowsOf({ harmless, worst, together }), worst: worst.slice(0, LISTED) }
    } finally {
      child.kill()
      await once(child, 'exit')
    }
  })
}

function rowsOf({
  harmless,
  worst,
  together,
}: {
  harmless: Measured[]
  worst: Measured[]
  together: LoopReport
}): Row[] {
  const longest = (measured: Measured[], key: 'turnMs' | 'blockedMs') => Math.max(...measured.map((one) => one[key]))
  const row = (what: string, key: 'turnMs' | 'blockedMs'): Row => ({
    what,
    cost: longest(worst, key),
    unit: 'ms',
    against: `an ordinary event, ${longest(harmless, key).toFixed(1)} ms`,
    ratio: longest(worst, key) / longest(harmless, key),
  })
  return [
    { ...row(`hostile: longest turn of the loop, worst of ${worst.length} bodies`, 'turnMs'), max: BLOCKED_MS_MAX },
    {
      what: `hostile: longest turn, ${AT_ONCE} bodies at once`,
      cost: together.turnMs,
      unit: 'ms',
      max: BLOCKED_MS_MAX,
    },
    row('hostile: loop blocked by the clock', 'blockedMs'),
    { what: `hostile: loop blocked by the clock, ${AT_ONCE} bodies at once`, cost: together.blockedMs, unit: 'ms' },
    { what: 'hostile: memory, at most', cost: together.residentMb, unit: 'MB', max: RESIDENT_MB_MAX },
  ]
}

/** By the clock the median over the rounds, as what else runs on the machine blocks too; the first of a kind costs more than the next. */
async function measureEach(
  bodies: readonly HostileBody[],
  { port, report }: { port: number; report(): Promise<LoopReport> },
): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const body of bodies) {
    const reports: LoopReport[] = []
    let status = 0
    for (let round = 0; round < ROUNDS; round++) {
      await report()
      status = await send(body, port)
      reports.push(await report())
    }
    if (status === 0 || status >= 500) throw new Error(`${body.what} was answered with ${status}.`)
    measured.push({
      what: body.what,
      status,
      blockedMs: median(reports.map(({ blockedMs }) => blockedMs)),
      turnMs: Math.max(...reports.map(({ turnMs }) => turnMs)),
    })
  }
  return measured
}

async function sendAtOnce(bodies: readonly HostileBody[], port: number): Promise<void> {
  const left = [...bodies]
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let body = left.pop(); body; body = left.pop()) await send(body, port)
    }),
  )
}

const agent = new Agent({ keepAlive: false })

/** Without a length: a client that lies says nothing. 0 when the connection ended without an answer. */
function send({ route, encoding, body }: HostileBody, port: number): Promise<number> {
  return new Promise((resolve) => {
    const headers = encoding === undefined ? {} : { 'content-encoding': encoding }
    const path = `/api/1/${route}/?sentry_key=${KEY}`
    const sent = request({ port, path, method: 'POST', headers, agent }, (response) => {
      response.resume().once('close', () => resolve(response.statusCode ?? 0))
    })
    sent.once('error', () => resolve(0))
    for (let at = 0; at < body.length; at += 65_536) sent.write(body.subarray(at, at + 65_536))
    sent.end()
  })
}

function harmlessBodies(): HostileBody[] {
  const { envelope } = sampleEnvelope()
  return Array.from({ length: HARMLESS }, () => ({ what: 'an ordinary event', route: 'envelope', body: envelope }))
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const { rows, worst } = await measureHostile(process.env.PRUNELLA_DATA)
if (values.json) process.stdout.write(`${JSON.stringify({ rows, worst })}\n`)
else {
  const list = worst.map(
    ({ what, status, blockedMs, turnMs }) =>
      `  ${turnMs.toFixed(0)} ms, by the clock ${blockedMs.toFixed(0)} ms, ${status}: ${what}\n`,
  )
  process.stdout.write(`${readableRows(rows)}\nThe worst, with what they are answered:\n${list.join('')}`)
}
