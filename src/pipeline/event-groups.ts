import type { Event } from '../domain/event.ts'
import { explain, olderFingerprintsOf } from '../grouping/index.ts'
import type { LearnedLine } from '../grouping/log-templates.ts'
import { otherNamesOf } from '../grouping/same-failure.ts'
import { lazily } from '../lib/lazily.ts'
import { othersTurn } from '../lib/others-turn.ts'
import type { Grouper } from './group.ts'
import type { WrittenLine } from './merge-templates.ts'
import { type Admission, type Candidate, issueKey } from './novelty.ts'

/** Many different events at once must not keep sockets waiting. */
const EVENTS_AT_ONCE = 64

/** Events of one fingerprint. */
export interface EventGroup extends Candidate {
  version: number
  events: Event[]
  /** Of a line of a log. */
  learned: LearnedLine | undefined
}

/** Events by their fingerprints. */
export async function eventGroups(
  events: readonly Event[],
  { rulesOf, templates }: Pick<Grouper, 'rulesOf' | 'templates'>,
): Promise<EventGroup[]> {
  const groups = new Map<string, EventGroup>()
  for (const [index, event] of events.entries()) {
    if (index % EVENTS_AT_ONCE === EVENTS_AT_ONCE - 1) await othersTurn()
    const { projectId } = event
    const { fingerprint, version, aliases } = explain(event, rulesOf?.(projectId))
    const key = issueKey({ projectId, fingerprint })
    const found = groups.get(key)
    if (found) found.events.push(event)
    else {
      // All lines are learned before one of them is named: those of one batch need not be merged afterwards.
      const learned = templates?.learn(projectId, event)
      const named = lazily(() => ({ own: [...aliases, ...(learned?.names() ?? [])], ...otherNamesOf(event) }))
      groups.set(key, {
        projectId,
        fingerprint,
        version,
        aliases: lazily(() => [...named().own, ...named().sought, ...olderFingerprintsOf(event)]),
        ownAliases: () => [...named().own, ...named().stored],
        events: [event],
        learned,
      })
    }
  }
  return [...groups.values()]
}

/** Those that are lines of a log. */
export function linesOf(groups: readonly EventGroup[], admitted: ReadonlyMap<string, Admission>): WrittenLine[] {
  return groups.flatMap((found) => {
    const { projectId, learned } = found
    const isKnown = admitted.get(issueKey(found))?.status === 'known'
    return learned ? [{ projectId, learned, isKnown }] : []
  })
}
