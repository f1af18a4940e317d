import type { Diagnosis } from '../domain/diagnosis.ts'
import type { Event } from '../domain/event.ts'

/** Explains a failure from one captured event. Returns null for what it does not know. */
export interface Diagnoser {
  readonly id: string
  diagnose(event: Event, context: DiagnosisContext): Promise<Diagnosis | null>
  /** What it must and must not recognise; a shared suite runs them. */
  readonly examples: readonly {
    name: string
    event: Event
    source?: Record<string, string>
    expect: { rule: string } | null
  }[]
}

export interface DiagnosisContext {
  /** Text of a file of the repository at the event's release, or undefined. Paths are relative to it; nothing outside is read. */
  readSource(path: string): Promise<string | undefined>
}
