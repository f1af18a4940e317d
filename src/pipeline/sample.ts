import type { Event } from '../domain/event.ts'

/** What one stored event may take, as JSON. */
export const SAMPLE_CHARS_MAX = 200_000
const FRAMES_KEPT = 30

/** Of equal events the one that is kept: the newest of those with which the failure can best be repeated. */
export function bestSample(events: readonly Event[]): Event {
  return events.reduce((best, event) => (compare(event, best) >= 0 ? event : best))
}

function compare(a: Event, b: Event): number {
  return worthOf(a) - worthOf(b) || a.occurredMs - b.occurredMs
}

/** How well a failure can be repeated with what an event holds: its request, its variables, its stack. A line of a log beside it has none of them. */
export function worthOf({ request, exceptions }: Event): number {
  const hasVars = exceptions.some(({ frames }) => frames.some(({ vars }) => vars !== undefined))
  const hasFrames = exceptions.some(({ frames }) => frames.length > 0)
  return (request ? 4 : 0) + (hasVars ? 2 : 0) + (hasFrames ? 1 : 0)
}

/** The event without what is needed least, as far as it is too large to be kept. */
export function fitSample(event: Event): Event {
  let fitted = event
  for (const without of LEAST_NEEDED_FIRST) {
    if (JSON.stringify(fitted).length <= SAMPLE_CHARS_MAX) return fitted
    fitted = { ...without(fitted), corrections: [...new Set([...(event.corrections ?? []), 'sample_cut'])] }
  }
  return fitted
}

const LEAST_NEEDED_FIRST: readonly ((event: Event) => Event)[] = [
  ({ breadcrumbs: _, ...rest }) => rest,
  ({ extra: _, ...rest }) => rest,
  ({ contexts: _, user: __, ...rest }) => ({ ...rest, tags: {} }),
  ({ exceptions, ...rest }) => ({ ...rest, exceptions: exceptions.slice(-1) }),
  ({ exceptions, ...rest }) => ({
    ...rest,
    exceptions: exceptions.map((one) => ({ ...one, frames: one.frames.slice(-FRAMES_KEPT) })),
  }),
  ({ exceptions, ...rest }) => ({
    ...rest,
    exceptions: exceptions.map((one) => ({ ...one, frames: one.frames.map(({ vars: _, ...frame }) => frame) })),
  }),
]
