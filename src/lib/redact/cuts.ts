import { marker } from './marker.ts'

/** A piece of a text that goes. */
export interface Cut {
  start: number
  end: number
  kind: string
  /** The name that gave it away, if one did. */
  name?: string
}

/** A text without what went, and what that was: its places are those of the text that it was made of. */
export interface Redaction {
  text: string
  cuts: readonly Cut[]
}

/** Puts markers in the places of what was found in the text as it is now. Of what overlaps the first counts. */
export function withCuts(before: Redaction, found: readonly Cut[], stays: (cut: Cut) => boolean): Redaction {
  const { text, cuts } = before
  const apart = found.filter((cut, i) => (i === 0 || cut.start >= found[i - 1]!.end) && !stays(cut))
  if (apart.length === 0) return before
  const pieces: string[] = []
  let at = 0
  for (const { start, end, kind } of apart) {
    pieces.push(text.slice(at, start), marker(kind))
    at = end
  }
  pieces.push(text.slice(at))
  return { text: pieces.join(''), cuts: merged(cuts, apart) }
}

/** Both lists in the places of the original, in order: one sweep, as the new places move with every known cut before them. */
function merged(known: readonly Cut[], found: readonly Cut[]): Cut[] {
  const result: Cut[] = []
  let next = 0
  let shift = 0
  const pass = (): Cut => {
    const cut = known[next++]!
    shift += cut.end - cut.start - marker(cut.kind).length
    return cut
  }
  const isBefore = (at: number): boolean => {
    const cut = known[next]
    return cut !== undefined && cut.start - shift + marker(cut.kind).length <= at
  }
  for (const { start, end, kind } of found) {
    while (isBefore(start)) result.push(pass())
    const cut: Cut = { start: start + shift, end: end + shift, kind }
    // What it covers goes with it.
    while (next < known.length && known[next]!.start - shift < end) {
      const { start: knownStart, end: knownEnd } = pass()
      cut.start = Math.min(cut.start, knownStart)
      cut.end = Math.max(end + shift, knownEnd)
    }
    result.push(cut)
  }
  return [...result, ...known.slice(next)]
}
