import { MASK } from './skeleton.ts'

/** Words of what is listed, as `node-<*> <*> <ok>`. */
const PERIOD_MAX = 4

/** Writes the same few words, told again and again with other values, once: how many there are is a value too. */
export function foldRepeats(text: string): string {
  if (text.indexOf(MASK) === text.lastIndexOf(MASK)) return text
  const words = text.split(' ')
  const kept: string[] = []
  for (let at = 0; at < words.length; ) {
    const period = periodAt(words, at)
    kept.push(...words.slice(at, at + Math.max(period, 1)))
    at += Math.max(period, 1)
    while (period > 0 && isRepeated(words, at - period, period)) at += period
  }
  return kept.length === words.length ? text : kept.join(' ')
}

/** The fewest words from `at` on that follow once more at once and hold a value among others; 0 for none. */
function periodAt(words: readonly string[], at: number): number {
  for (let period = 1; period <= PERIOD_MAX; period++) {
    if (isRepeated(words, at, period) && isListed(words.slice(at, at + period))) return period
  }
  return 0
}

function isRepeated(words: readonly string[], at: number, period: number): boolean {
  if (at + 2 * period > words.length) return false
  for (let i = at; i < at + period; i++) if (words[i] !== words[i + period]) return false
  return true
}

/** Two bare numbers are columns; more of them are masked as a row. */
function isListed(words: readonly string[]): boolean {
  return words.some((word) => word.includes(MASK)) && words.some((word) => word !== MASK)
}
