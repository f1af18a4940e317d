import { setTimeout as sleep } from 'node:timers/promises'
import type { Row } from '../report.ts'
import { end, serve } from '../served.ts'
import { inTempDir } from '../temp-dir.ts'
import { withClients } from './client.ts'
import { countedIn } from './counted.ts'

const CONNECTIONS = 32
const LEAST_MS = 50
const MOST_MS = 400

/** The server is killed again and again while events come in; what was not acknowledged is sent again, as clients do. */
export async function measureKills(kills: number): Promise<Row[]> {
  return inTempDir((dir) =>
    withClients(1, async ([client]) => {
      let acknowledged = 0
      for (let kill = 0; kill <= kills; kill++) {
        const { process, url } = await serve(dir)
        const isLast = kill === kills
        // The last server gets what is left to send, and ends in peace.
        const sending = client!.send({
          url,
          events: isLast ? 0 : Number.POSITIVE_INFINITY,
          connections: CONNECTIONS,
          load: 'few problems',
        })
        if (!isLast) {
          await sleep(LEAST_MS + Math.random() * (MOST_MS - LEAST_MS))
          await end(process, 'SIGKILL')
        }
        acknowledged += (await sending).acknowledged
        await end(process)
      }
      const { events } = await countedIn(dir)
      const what = `kill -9: ${kills} times under load, of ${acknowledged} acknowledged events`
      return [
        { what: `${what} lost`, cost: Math.max(0, acknowledged - events), unit: 'events', max: 0 },
        { what: `${what} counted twice`, cost: Math.max(0, events - acknowledged), unit: 'events', max: 0 },
      ]
    }),
  )
}
