import { DIAGNOSERS } from '../diagnosers/index.ts'
import type { Diagnosis } from '../domain/diagnosis.ts'
import type { Event } from '../domain/event.ts'
import type { Observation, RepairRequest } from './repair.ts'

type Failure = NonNullable<Observation['error']>

/** Explains the failure as it was reproduced: its frames fit the source here, the captured ones may be of another release. */
export async function diagnoseFailure(
  error: Failure,
  request: RepairRequest,
  readSource: (path: string) => Promise<string | undefined>,
): Promise<Diagnosis | null> {
  const event = eventOf(error, request)
  for (const diagnoser of DIAGNOSERS) {
    const diagnosis = await diagnoser.diagnose(event, { readSource })
    if (diagnosis) return diagnosis
  }
  return null
}

/** The captured event with the fresh stack, or one made of what a command printed: nobody handled that. */
function eventOf({ type, message, frames }: Failure, { failure }: RepairRequest): Event {
  const mechanism = { type: 'generic', handled: false }
  if ('event' in failure)
    return {
      ...failure.event,
      exceptions: [{ mechanism, ...failure.event.exceptions.at(-1), type, value: message, frames }],
    }
  return {
    eventId: '0'.repeat(32),
    projectId: 0,
    source: 'command',
    type: 'error',
    level: 'error',
    platform: 'node',
    occurredMs: 0,
    receivedMs: 0,
    exceptions: [{ type, value: message, frames, mechanism }],
    tags: {},
  }
}
