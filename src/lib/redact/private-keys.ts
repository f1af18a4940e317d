import type { Cut } from './cuts.ts'
import { matchesOf } from './matches.ts'

const BEGIN = /-----BEGIN [A-Z\d ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g
const END = /-----END [A-Z\d ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g
/** What a key consists of, with its labels; line breaks also as written in JSON, however often it was written into another. */
const BODY = /(?:[A-Za-z\d+/=\s:,-]|\\{1,8}[nrt]){0,32768}/y
/** Farther from its beginning the end belongs to another key. */
export const KEY_CHARS_MAX = 32_768

/**
 * Private keys in PEM: on several lines, in one line, in JSON. Up to its end everything goes, whatever a log put before each line; of a
 * key without an end, all that can belong to it.
 */
export function findPrivateKeys(text: string): Cut[] {
  if (!text.includes('PRIVATE KEY')) return []
  const ends = matchesOf(text, END).map(({ 0: end, index }) => index + end.length)
  const cuts: Cut[] = []
  let at = 0
  let nextEnd = 0
  for (const { 0: begin, index } of matchesOf(text, BEGIN)) {
    if (index < at) continue
    const start = index + begin.length
    while (nextEnd < ends.length && ends[nextEnd]! < start) nextEnd++
    const end = ends[nextEnd]
    at = end !== undefined && end - start <= KEY_CHARS_MAX ? end : endOfBody(text, start)
    cuts.push({ start: index, end: at, kind: 'private-key' })
  }
  return cuts
}

function endOfBody(text: string, start: number): number {
  BODY.lastIndex = start
  return start + (BODY.exec(text)?.[0].length ?? 0)
}
