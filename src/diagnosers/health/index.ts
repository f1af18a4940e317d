import type { Diagnosis } from '../../domain/diagnosis.ts'
import type { Event } from '../../domain/event.ts'
import type { Diagnoser } from '../diagnoser.ts'

const CAUSES: Readonly<Record<string, string>> = {
  unresponsive: 'runs and does not answer its health checks: it hangs, or what it needs is gone',
  crash_loop: 'ends again and again soon after it is started: its release or its configuration cannot run',
}

/** Explains what our own looks at services found. Why a program hangs is beyond them: the confidence says so. */
export const health: Diagnoser = {
  id: 'health',
  async diagnose({ source, tags, message = '' }): Promise<Diagnosis | null> {
    const { service, symptom = '' } = tags
    if (source !== 'health' || service === undefined || !Object.hasOwn(CAUSES, symptom)) return null
    return {
      diagnoser: 'health',
      rule: symptom,
      rootCause: `${service} ${CAUSES[symptom]}.`,
      severity: 'high',
      confidence: 0.5,
      evidence: [message],
      files: [],
    }
  },
  examples: [
    { name: 'a service that hangs', event: eventWith('health', 'unresponsive'), expect: { rule: 'unresponsive' } },
    { name: 'a service in a crash loop', event: eventWith('health', 'crash_loop'), expect: { rule: 'crash_loop' } },
    { name: 'tags of somebody else', event: eventWith('sentry', 'unresponsive'), expect: null },
    { name: 'a symptom that is none', event: eventWith('health', 'constructor'), expect: null },
  ],
}

function eventWith(source: string, symptom: string): Event {
  return {
    eventId: '0'.repeat(32),
    projectId: 1,
    source,
    type: 'health',
    level: 'error',
    platform: 'other',
    occurredMs: 0,
    receivedMs: 0,
    exceptions: [],
    message: 'shop is unresponsive.',
    tags: { service: 'shop', symptom },
  }
}
