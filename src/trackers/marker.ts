import type { Ticket } from '../domain/ticket.ts'

const NAME = 'prunella-ticket'

/** A word that search finds: the same problem has the same. */
export function markerOf(fingerprint: string): string {
  return `${NAME}-${fingerprint}`
}

/** Of the comment that comes after so much was told. */
export function commentMarkerOf(ticket: Pick<Ticket, 'id' | 'toldCount' | 'toldOutcomeId'>): string {
  return `${NAME}-comment-${ticket.id}-${toldSoFar(ticket)}`
}

/** Names what was told by what was told before it. */
export function toldSoFar({ toldCount, toldOutcomeId }: Pick<Ticket, 'toldCount' | 'toldOutcomeId'>): string {
  return toldOutcomeId === 0 ? `${toldCount}` : `${toldCount}-${toldOutcomeId}`
}

/** Of the comment that says what a merge, or its undoing, did to the issue of a ticket. */
export function regroupMarkerOf(ticketId: number, what: string): string {
  return `${NAME}-comment-${ticketId}-${what}`
}

/** The text with its marker, which readers do not see, as its last line: only there it counts. */
export function withMarker(text: string, marker: string): string {
  return `${text}\n\n<!-- ${marker} -->`
}

export function endsWithMarker(text: string | null | undefined, marker: string): boolean {
  return (text ?? '').trimEnd().endsWith(`\n<!-- ${marker} -->`)
}

/** Text from outside that looks like a marker is none. */
export function withoutMarkers(text: string): string {
  return text.replaceAll(NAME, NAME.replace('-', '_'))
}
