import type { Row } from '../report.ts'
import { sampleEnvelope } from '../sample-event.ts'
import { end, serve } from '../served.ts'
import { inTempDir } from '../temp-dir.ts'
import { withClients } from './client.ts'

const CONNECTIONS = 128
const WARM_UP = 2_000
const P99_MS_MAX = 250

/** From a request's start to its acknowledgement, of events of 10 KB, as many at once as there are connections. */
export async function measureLatency(events: number): Promise<Row[]> {
  const body = sampleEnvelope({ eventId: 'b'.repeat(32) }).envelope.toString()
  return inTempDir(async (dir) => {
    const served = await serve(dir)
    try {
      return await withClients(1, async ([client]) => {
        const load = { url: served.url, connections: CONNECTIONS, load: 'given', body } as const
        await client!.send({ ...load, events: WARM_UP })
        const { tookMs } = await client!.send({ ...load, events })
        const ordered = tookMs.toSorted((a, b) => a - b)
        const at = (share: number) => ordered[Math.floor(share * (ordered.length - 1))]!
        return [
          {
            what: `latency: ${CONNECTIONS} connections, 99 of 100 within`,
            cost: at(0.99),
            unit: 'ms',
            against: `half of them, ${Math.round(at(0.5))} ms`,
            ratio: at(0.99) / at(0.5),
            max: P99_MS_MAX,
          },
        ]
      })
    } finally {
      await end(served.process)
    }
  })
}
