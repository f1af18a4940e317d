import type { Clock } from '../../lib/clock.ts'

const WINDOW_MS = 60_000

/** Kinds of items by the categories that SDKs hold back by; the rest is `default`. */
const CATEGORIES: Readonly<Record<string, string>> = {
  event: 'error',
  transaction: 'transaction',
  span: 'span',
  log: 'log_item',
  session: 'session',
  sessions: 'session',
  attachment: 'attachment',
  check_in: 'monitor',
  replay_event: 'replay',
  replay_recording: 'replay',
  replay_video: 'replay',
  feedback: 'feedback',
  user_report: 'feedback',
  profile: 'profile',
  profile_chunk: 'profile_chunk',
  trace_metric: 'trace_metric',
  statsd: 'metric_bucket',
  metric_buckets: 'metric_bucket',
  raw_security: 'security',
}

/** What may come in of one request. */
export interface Admission {
  /** Whether so many items of a kind are within the limit; all of them or none. */
  admit(kind: string, items: number): boolean
  /** Items that were refused. */
  refused(): number
  /** Nothing of the request was let in. */
  isAllRefused(): boolean
  /** Tell the client what to hold back, and how long. */
  headers(): Record<string, string>
}

interface Window {
  endMs: number
  items: number
  /** Once over the limit, a category is closed until the end: what clients are told holds. */
  isOver: boolean
}

/** Counts what each key sends, by category and minute. */
export function createRateLimits(
  projects: readonly { id: number; itemsPerMinuteMax?: number }[],
  clock: Clock,
): (projectId: number) => Admission {
  const limits = new Map(projects.map(({ id, itemsPerMinuteMax }) => [id, itemsPerMinuteMax]))
  const windows = new Map<string, Window>()

  function windowOf(projectId: number, category: string): Window {
    const key = `${projectId}:${category}`
    const nowMs = clock.monotonicMs()
    const open = windows.get(key)
    if (open && nowMs < open.endMs) return open
    const window = { endMs: nowMs + WINDOW_MS, items: 0, isOver: false }
    windows.set(key, window)
    return window
  }

  return (projectId) => {
    const itemsMax = limits.get(projectId) ?? Number.POSITIVE_INFINITY
    const closed = new Map<string, number>()
    let admitted = 0
    let refused = 0
    return {
      admit(kind, items) {
        // It tells what was held back because of us.
        if (kind === 'client_report') return true
        const category = CATEGORIES[kind] ?? 'default'
        const window = windowOf(projectId, category)
        window.isOver ||= window.items + items > itemsMax
        if (window.isOver) {
          refused += items
          closed.set(category, Math.max(1, Math.ceil((window.endMs - clock.monotonicMs()) / 1000)))
          return false
        }
        window.items += items
        admitted += items
        return true
      },
      refused: () => refused,
      isAllRefused: () => refused > 0 && admitted === 0,
      headers() {
        if (closed.size === 0) return {}
        const rules = [...closed].map(([category, seconds]) => `${seconds}:${category}:key:items_per_minute`)
        return { 'retry-after': String(Math.max(...closed.values())), 'x-sentry-rate-limits': rules.join(', ') }
      },
    }
  }
}
