import { createRing, type Entry, type Ring } from './ring.ts'
import { type Target, targetOf } from './target.ts'

export interface CollectorOptions {
  /** As `prunella up` prints it, as `http://<key>@127.0.0.1:9797/1`; `PRUNELLA_DSN` of the environment where it is absent. */
  dsn?: string
  /** Entries that are held while the server cannot be reached; the newest stay, and equal ones that go are still counted. */
  capacity?: number
  /** How long entries are gathered before they are sent. */
  flushMs?: number
}

/** Gathers warnings and errors of a program and posts them to Prunella, beside its log. It never throws and never keeps a program alive. */
export interface Collector {
  /** Takes one record of a log: an object with at least `level` and a message. */
  add(record: Record<string, unknown>): void
  /** Sends what is held. Resolves when the try is over, whether or not it went well. */
  flush(): Promise<void>
  /** Occurrences that were taken, those that were sent, and those that are lost; `dropped` are entries that had to make room, and most of them are still counted. */
  counts(): { taken: number; sent: number; dropped: number; lost: number }
  /** Entries that are held. */
  size(): number
}

const CAPACITY = 1_000
const FLUSH_MS = 1_000
const SEND_TIMEOUT_MS = 10_000
const RETRY_MS_MAX = 60_000
/** Of one request. */
const BATCH_MAX = 500
const ENTRY_CHARS_MAX = 16_000

export function createCollector(
  { dsn, capacity = CAPACITY, flushMs = FLUSH_MS }: CollectorOptions,
  { post, after }: { post: Post; after: (ms: number, work: () => void) => void },
): Collector {
  const target = targetOf(dsn, 'logs')
  const ring: Ring = createRing(Math.max(1, capacity))
  let sent = 0
  let failures = 0
  let sending: Promise<void> | undefined
  let isPlanned = false

  function plan(ms: number): void {
    if (isPlanned || !target) return
    isPlanned = true
    after(ms, () => {
      isPlanned = false
      void flush()
    })
  }

  function flush(): Promise<void> {
    sending ??= send().finally(() => {
      sending = undefined
      if (ring.size() > 0) plan(Math.min(flushMs * 2 ** failures, RETRY_MS_MAX))
    })
    return sending
  }

  async function send(): Promise<void> {
    if (!target) return
    const batch = ring.oldest(BATCH_MAX)
    if (batch.length === 0) return
    const numbers = batch.map(({ count }) => count)
    const isTaken = await post(target, `${batch.map(textOf).join('\n')}\n`, SEND_TIMEOUT_MS).catch(() => false)
    failures = isTaken ? 0 : Math.min(failures + 1, 10)
    if (!isTaken) return
    sent += numbers.reduce((sum, count) => sum + count, 0)
    ring.remove(batch, numbers)
  }

  return {
    add(record) {
      try {
        ring.push(record)
        plan(flushMs)
      } catch {
        // A record that cannot be read must not break the program that logs it.
      }
    },
    flush,
    counts: () => ({ taken: ring.taken(), sent, dropped: ring.dropped(), lost: ring.lost() }),
    size: () => ring.size(),
  }
}

/** Resolves with whether it was taken, or cannot ever be. */
export type Post = (target: Target, body: string, timeoutMs: number) => Promise<boolean>

function textOf({ record, id, count, firstMs }: Entry): string {
  const extra = { event_id: id, ...(count > 1 ? { repeated: count, first_ms: firstMs } : {}) }
  try {
    const text = JSON.stringify({ ...record, ...extra })
    return text.length <= ENTRY_CHARS_MAX ? text : JSON.stringify({ ...briefOf(record), ...extra })
  } catch {
    return JSON.stringify({ ...briefOf(record), ...extra })
  }
}

/** What is too large, or holds itself. */
function briefOf({ level, time, timestamp, msg, message }: Record<string, unknown>): Record<string, unknown> {
  return { level, time, timestamp, message: String(msg ?? message ?? '').slice(0, 4_000) }
}
