import type { TicketEvent } from '../tracker.ts'
import type { TimelineEvent } from './schema.ts'

/** undefined for what is not kept. */
export function eventOf(event: TimelineEvent, ownLogin: string): TicketEvent | undefined {
  const what = whatOf(event)
  if (what === undefined || event.id === undefined || !event.actor) return undefined
  const { login, type } = event.actor
  // Only an account that is a person's counts as one, and not when an app acts for it.
  const isPerson = type === 'User' && login !== ownLogin && !event.performed_via_github_app
  return {
    ...what,
    key: `github:${event.id}`,
    actor: { name: login, kind: isPerson ? 'person' : 'program' },
    atMs: Date.parse(event.created_at),
  }
}

function whatOf({
  event,
  label,
  rename,
  state_reason,
}: TimelineEvent): Pick<TicketEvent, 'kind' | 'detail'> | undefined {
  switch (event) {
    case 'labeled':
      return { kind: 'labelled', detail: label?.name ?? '' }
    case 'unlabeled':
      return { kind: 'unlabelled', detail: label?.name ?? '' }
    case 'renamed':
      return { kind: 'retitled', detail: rename?.to ?? '' }
    case 'reopened':
      return { kind: 'reopened', detail: '' }
    case 'closed':
      return {
        kind: 'closed',
        detail: state_reason === 'not_planned' || state_reason === 'duplicate' ? state_reason : 'completed',
      }
    default:
      return undefined
  }
}
