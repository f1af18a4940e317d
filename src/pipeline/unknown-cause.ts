import type { Diagnosis } from '../domain/diagnosis.ts'
import type { Event } from '../domain/event.ts'

/** No rule knows it: said plainly, at the lowest confidence, and the line goes on. */
export function unknownCause(title: string, event: Event | null): Diagnosis {
  const isUnhandled = event?.level === 'fatal' || event?.exceptions.at(-1)?.mechanism?.handled === false
  return {
    diagnoser: 'none',
    rule: 'unknown',
    rootCause: `No rule explains ${title}.`,
    severity: isUnhandled ? 'high' : 'medium',
    confidence: 0,
    evidence: [],
    files: [],
  }
}
