import type { ClosedAs } from '../domain/ticket.ts'

/** Put on a ticket that is closed, where the tracker has only one way to close. */
export const CLOSING_LABELS = { completed: [], not_planned: ['not-planned'], duplicate: ['duplicate'] } as const
const NOT_PLANNED = /^(not[- ]planned|won'?t[- ]?(fix|do)|invalid|by[- ]design|rejected)$/i
const DUPLICATE = /^duplicate$/i

/** What labels say of why it was closed. Of `kind/wontfix` and `status::duplicate` the last word counts. */
export function closedAsOf(labels: readonly string[]): ClosedAs {
  const words = labels.map((label) =>
    label
      .split(/::|[/:]/)
      .at(-1)!
      .trim(),
  )
  if (words.some((word) => DUPLICATE.test(word))) return 'duplicate'
  return words.some((word) => NOT_PLANNED.test(word)) ? 'not_planned' : 'completed'
}
