import { z } from 'zod'
import type { Event } from '../../domain/event.ts'
import { compact } from '../../lib/compact.ts'
import { lenientText } from '../../lib/lenient.ts'
import { eventIdOf, nameOf } from '../fields.ts'
import type { Arrival } from './event.ts'

const checkIn = z.object({
  check_in_id: lenientText,
  monitor_slug: z.string().min(1),
  status: z.string(),
  release: lenientText,
  environment: lenientText,
})

/** A scheduled task that says it failed is a failure; one that says anything else is counted. undefined: it cannot be read. */
export function checkInEvent(payload: unknown, { projectId, receivedMs }: Arrival): Event[] | undefined {
  const parsed = checkIn.safeParse(payload)
  if (!parsed.success) return undefined
  const { check_in_id, monitor_slug, status, release, environment } = parsed.data
  if (status !== 'error') return []
  const monitor = nameOf(monitor_slug)!
  const event: Event = compact({
    eventId: eventIdOf(check_in_id),
    projectId,
    source: 'sentry',
    type: 'check_in',
    level: 'error' as const,
    platform: 'other',
    occurredMs: receivedMs,
    receivedMs,
    exceptions: [],
    message: `The scheduled task ${monitor} failed.`,
    transaction: monitor,
    fingerprint: ['check_in', monitor],
    release: nameOf(release),
    environment: nameOf(environment),
    tags: { monitor },
  })
  return [event]
}
