import type { Clock } from '../../lib/clock.ts'
import { seeded } from './seeded.ts'
import type { Shop } from './shop.ts'
import { sendTraffic, type TrafficCounts } from './traffic.ts'
import type { Crowd } from './visits.ts'

const PACE = { requestsMax: 12_000, durationMaxMs: 400_000, inFlightMax: 12 }
const SEED = 1

/** Customers come from the first `admit` on; a later one changes who they are; `leave` sends them home. */
export interface Doors {
  admit(crowd: Crowd): void
  leave(): Promise<TrafficCounts>
}

export function openDoors({ shop, clock, signal }: { shop: Shop; clock: Clock; signal: AbortSignal }): Doors {
  const closing = new AbortController()
  let current: Crowd
  let traffic: Promise<TrafficCounts> | undefined
  return {
    admit(crowd) {
      current = crowd
      traffic ??= sendTraffic({
        ...PACE,
        send: async (visit) => (await shop.ask(visit)).status,
        random: seeded(SEED),
        clock,
        crowd: () => current,
        signal: AbortSignal.any([signal, closing.signal]),
      })
    },
    async leave() {
      closing.abort()
      return (await traffic) ?? { sent: 0, answers: {}, skipped: 0 }
    },
  }
}
