import { createHash } from 'node:crypto'
import { ExternalError, messageOf } from '../domain/errors.ts'
import type { Event } from '../domain/event.ts'
import type { ServiceState } from '../domain/service-state.ts'
import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/logger.ts'
import { createPassGap } from '../lib/pass-gap.ts'
import type { Service } from '../services/service.ts'
import type { IngestQueue } from './ingest.ts'

/** What events of this watch have for a source. */
export const HEALTH_SOURCE = 'health'
/** Tag that names the service. */
export const SERVICE_TAG = 'service'
/** A pass that comes so many times later than it should: we were kept from running, and what we saw before is too old to judge by. */
const STALL_PASSES = 3
/** An illness that goes on is told again after so many looks. */
const REPEAT_LOOKS = 6

export interface ServiceWatchParts {
  services: readonly { projectId: number; service: Service }[]
  queue: Pick<IngestQueue, 'submit'>
  clock: Clock
  logger: Logger
  limits: { checkEveryMs: number; failuresMin: number }
}

/** Looks at everything that runs. What is ill for several looks in a row becomes an event; what cannot be seen is neither well nor ill. */
export interface ServiceWatch {
  pass(): Promise<void>
  /** Passes until the signal aborts. */
  run(signal: AbortSignal): Promise<void>
}

export function createServiceWatch({ services, queue, clock, logger, limits }: ServiceWatchParts): ServiceWatch {
  const illLooks = new Map<Service, number>()
  const gap = createPassGap(clock)

  async function pass(): Promise<void> {
    if (gap() > STALL_PASSES * limits.checkEveryMs) illLooks.clear()
    await Promise.all(services.map(lookAt))
  }

  async function lookAt({ projectId, service }: ServiceWatchParts['services'][number]): Promise<void> {
    try {
      const state = await service.look()
      const looks = state.health === 'ill' ? (illLooks.get(service) ?? 0) + 1 : 0
      illLooks.set(service, looks)
      const isDue = looks >= limits.failuresMin && (looks - limits.failuresMin) % REPEAT_LOOKS === 0
      if (isDue) await tell(projectId, { service, state })
    } catch (error) {
      if (!(error instanceof ExternalError)) throw error
      logger.warn('a service cannot be looked at', { service: service.name, error: messageOf(error) })
    }
  }

  async function tell(projectId: number, seen: { service: Service; state: ServiceState }): Promise<void> {
    const event = eventOf({ projectId, nowMs: clock.nowMs(), ...seen })
    await queue.submit({ projectId, events: [event], sessions: [], counts: { event: 1 }, bytes: 0 })
  }

  return {
    pass,
    async run(signal) {
      // A store that is out of reach for a night is one line of the log.
      let isToldOf = false
      while (!signal.aborted) {
        await pass().then(
          () => {
            isToldOf = false
          },
          (error: unknown) => {
            if (!isToldOf) logger.error('services could not be looked at', { error: messageOf(error) })
            isToldOf = true
          },
        )
        await clock.sleep(limits.checkEveryMs, signal)
      }
    },
  }
}

function eventOf({
  projectId,
  service: { name },
  state: { symptom = 'unresponsive', reason },
  nowMs,
}: {
  projectId: number
  service: Service
  state: ServiceState
  nowMs: number
}): Event {
  return {
    eventId: createHash('sha256').update(`${HEALTH_SOURCE}:${name}:${nowMs}`).digest('hex').slice(0, 32),
    projectId,
    source: HEALTH_SOURCE,
    type: HEALTH_SOURCE,
    level: 'error',
    platform: 'other',
    occurredMs: nowMs,
    receivedMs: nowMs,
    exceptions: [],
    message: `${name} is ${symptom === 'crash_loop' ? 'in a crash loop' : 'unresponsive'}: ${reason}`,
    // One problem for each service: what to do about it is decided by how it is then.
    fingerprint: [HEALTH_SOURCE, name],
    tags: { [SERVICE_TAG]: name, symptom },
  }
}
