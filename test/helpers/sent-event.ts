import type { Event } from '../../src/domain/event.ts'

let sent = 0

/** What a Node program sends when `pay` throws: another event each time, and one problem. */
export function sentEvent(nowMs: number, overrides: Partial<Event> = {}): Event {
  sent += 1
  const frames = [{ file: 'app.js', function: 'pay', inApp: true, line: 1, column: 1 }]
  return {
    eventId: sent.toString(16).padStart(32, '0'),
    projectId: 1,
    source: 'sentry',
    type: 'error',
    level: 'error',
    platform: 'node',
    occurredMs: nowMs,
    receivedMs: nowMs,
    exceptions: [{ type: 'TypeError', value: 'boom', frames }],
    tags: {},
    ...overrides,
  }
}
