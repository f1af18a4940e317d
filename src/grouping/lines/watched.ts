import { avalanche } from './avalanche.ts'
import type { Hash } from './hash-table.ts'
import type { Word } from './words.ts'

/** Stands for a slot in the pattern of a family: templates that differ at it only are of one family. */
const SLOT = '\u0002'
/** Words of plain language that must stand still, or there is too little to tell what the line is about. */
const CONTEXT_WORDS_MIN = 2

/** What run-times and databases say of names in the source: each name is a problem of its own. */
const NAMES_SOURCE =
  /\b(?:[Cc]annot (?:read|set|destructure|invoke|access|find)|has no attribute|is not (?:a function|a constructor|defined|iterable)|is (?:undefined|null)|[Uu]ndefined (?:method|local|variable|index|array|property|symbol)|no such (?:method|column|table)|(?:column|relation|table) "?\w+"? does not exist)\b/

/** Some words of a template that may be values, with all others standing still. */
export interface Watched {
  /** Of the family; equal ones are compared by `patternOf` before they count. */
  key: Hash
  /** Indexes of the words. */
  slots: readonly number[]
}

/** All names of a template at once, and each word alone; none where names are what the line is about. */
export function watchedOf(text: string, words: readonly Word[]): Watched[] {
  if (NAMES_SOURCE.test(text)) return []
  const sums = sumsOf(text, words)
  const context = words.reduce((count, word) => (isContext(word) ? count + 1 : count), 0)
  const names: number[] = []
  const watched: Watched[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!
    if (word.kind === 'name') names.push(index)
    const isAlone = context - (isContext(word) ? 1 : 0) < CONTEXT_WORDS_MIN
    if (word.kind !== 'fixed' && !isAlone) watched.push({ key: keyOf(sums, [index]), slots: [index] })
  }
  if (names.length > 1 && context >= CONTEXT_WORDS_MIN) watched.unshift({ key: keyOf(sums, names), slots: names })
  return watched
}

function isContext({ kind, text }: Word): boolean {
  return kind !== 'name' && /[A-Za-z]{2}/.test(text)
}

export function patternOf(text: string, words: readonly Word[], slots: readonly number[]): string {
  return replaceWords(text, words, slots, SLOT)
}

export function replaceWords(text: string, words: readonly Word[], indexes: readonly number[], by: string): string {
  let replaced = ''
  let at = 0
  for (const index of indexes) {
    const word = words[index]!
    replaced += text.slice(at, word.at) + by
    at = word.at + word.text.length
  }
  return replaced + text.slice(at)
}

/** Hashes that are sums over the words and what stands between, so that a text with other slots costs no pass of its own. */
interface Sums extends Hash {
  ofWords: Hash[]
}

function sumsOf(text: string, words: readonly Word[]): Sums {
  const sums: Sums = { low: 0, high: 0, ofWords: [] }
  let at = 0
  for (const [index, word] of words.entries()) {
    add(sums, hashAt(text, at, word.at, 2 * index))
    at = word.at + word.text.length
    const ofWord = hashAt(text, word.at, at, 2 * index + 1)
    add(sums, ofWord)
    sums.ofWords.push(ofWord)
  }
  add(sums, hashAt(text, at, text.length, 2 * words.length))
  return sums
}

/** The sum without the slots, and with their places instead. */
function keyOf(sums: Sums, slots: readonly number[]): Hash {
  let { low, high } = sums
  for (const index of slots) {
    low = (low - sums.ofWords[index]!.low + Math.imul(index + 1, 0x9e3779b1)) | 0
    high = (high - sums.ofWords[index]!.high + Math.imul(index + 1, 0x85ebca6b)) | 0
  }
  return { low, high }
}

function add(sums: Hash, { low, high }: Hash): void {
  sums.low = (sums.low + low) | 0
  sums.high = (sums.high + high) | 0
}

/** Of a piece of the text; another one for each place, or the same words in another order would be equal. */
function hashAt(text: string, start: number, end: number, place: number): Hash {
  let low = Math.imul(place + 1, 0x9e3779b1)
  let high = Math.imul(place + 1, 0x85ebca6b)
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(((high << 13) | (high >>> 19)) ^ code, 0xc2b2ae35)
  }
  return { low: avalanche(low), high: avalanche(high) }
}
