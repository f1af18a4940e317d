import { randomId } from '../lib/ids.ts'

export interface Entry {
  record: Record<string, unknown>
  /** The same when it is sent twice. */
  id: string
  /** Occurrences that it stands for: itself, and older ones that say the same and had to go. */
  count: number
  firstMs: number
}

/** The newest entries, and how often those came that had to go. */
export interface Ring {
  push(record: Record<string, unknown>): void
  oldest(max: number): Entry[]
  /** Those that were sent with these counts: what was added to them since stays. */
  remove(entries: readonly Entry[], counts: readonly number[]): void
  size(): number
  taken(): number
  /** Entries that had to make room. */
  dropped(): number
  /** Occurrences that no entry stands for. */
  lost(): number
}

const KEY_CHARS_MAX = 300

export function createRing(capacity: number): Ring {
  const entries = new Set<Entry>()
  const newest = new Map<string, Entry>()
  const keys = new Map<Entry, string>()
  let taken = 0
  let dropped = 0
  let lost = 0

  function forget(entry: Entry): void {
    const key = keys.get(entry)!
    entries.delete(entry)
    keys.delete(entry)
    if (newest.get(key) === entry) newest.delete(key)
  }

  /** Its occurrences go over to the newest entry that says the same. */
  function makeRoom(): void {
    const oldest: Entry = entries.values().next().value!
    const heir = newest.get(keys.get(oldest)!)
    forget(oldest)
    dropped += 1
    if (!heir || heir === oldest) lost += oldest.count
    else {
      heir.count += oldest.count
      heir.firstMs = Math.min(heir.firstMs, oldest.firstMs)
    }
  }

  return {
    push(record) {
      taken += 1
      const entry = { record, id: randomId(), count: 1, firstMs: timeOf(record) }
      const key = keyOf(record)
      entries.add(entry)
      keys.set(entry, key)
      newest.set(key, entry)
      if (entries.size > capacity) makeRoom()
    },
    oldest: (max) => [...entries].slice(0, max),
    remove(sent, counts) {
      for (const [i, entry] of sent.entries()) {
        if (!entries.has(entry)) continue
        const more = entry.count - counts[i]!
        if (more > 0) Object.assign(entry, { count: more, id: randomId() })
        else forget(entry)
      }
    },
    size: () => entries.size,
    taken: () => taken,
    dropped: () => dropped,
    lost: () => lost,
  }
}

/** Numbers apart, equal for entries that say the same. */
function keyOf({ level, msg, message }: Record<string, unknown>): string {
  return `${String(level)} ${String(msg ?? message ?? '')
    .slice(0, KEY_CHARS_MAX)
    .replace(/[0-9a-f]*\d[0-9a-f]*/gi, '0')}`
}

function timeOf({ time, timestamp }: Record<string, unknown>): number {
  const sent = time ?? timestamp
  const ms = typeof sent === 'number' ? sent : Date.parse(String(sent))
  return Number.isFinite(ms) ? ms : Number.MAX_SAFE_INTEGER
}
