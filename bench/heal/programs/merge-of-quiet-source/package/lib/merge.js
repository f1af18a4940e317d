/**
 * Merges logs that are each in the order of time into one. Of entries of the same time, those of an earlier source come first.
 *
 * Sources are any iterables of `{ time, text }`; they are read no further than is needed.
 */
export function* merge(...sources) {
  const heads = sources.map((source, rank) => {
    const entries = source[Symbol.iterator]()
    return { rank, entries, entry: entries.next().value }
  })

  while (heads.length > 0) {
    const first = heads.reduce(earlier)
    yield first.entry
    const { done, value } = first.entries.next()
    if (done) heads.splice(heads.indexOf(first), 1)
    else first.entry = value
  }
}

function earlier(a, b) {
  if (b.entry.time === a.entry.time) return a.rank < b.rank ? a : b
  return b.entry.time < a.entry.time ? b : a
}

/** The entries from one time up to before another. */
export function* between(entries, from, to) {
  for (const entry of entries) {
    if (entry.time >= to) return
    if (entry.time >= from) yield entry
  }
}

/** How many entries there are in each span of so many milliseconds, as a Map by the beginning of the span. */
export function counts(entries, span) {
  const result = new Map()
  for (const { time } of entries) {
    const start = Math.floor(time / span) * span
    result.set(start, (result.get(start) ?? 0) + 1)
  }
  return result
}
