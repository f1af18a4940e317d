import { type Facts, type Readable, UNREADABLE } from './facts.ts'
import { roleOf } from './labels.ts'

/** `invalid`: the label is there and no person put it there. */
export type Consent = 'given' | 'invalid' | 'none'

/** What the labels of the ticket say. The program's own hand never gives consent. */
export function consentOf({ labels = [] }: Pick<Facts, 'labels'>): Readable<Consent> {
  if (labels === UNREADABLE) return UNREADABLE
  const given = labels.filter(({ name }) => roleOf(name) === 'consent')
  if (given.some(({ actor }) => actor === 'person')) return 'given'
  return given.length > 0 ? 'invalid' : 'none'
}
