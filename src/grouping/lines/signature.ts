import { avalanche } from './avalanche.ts'
import { BYTE_CLASSES, DELIMITER, DIGIT, HEX_LETTER, JOINER, LETTER, SPACE } from './byte-classes.ts'
import type { Hash } from './hash-table.ts'
import { SIGNED_WORDS_MAX } from './limits.ts'

const MASK = 1
const GAP = 2
const UNDERSCORE = 0x5f
const MINUS = 0x2d
const LOW_SEED = 0x811c9dc5 | 0
const HIGH_SEED = 0x9747b28c | 0

/**
 * One pass over the bytes of a line: the hash of what `skeletonOf` writes out, so lines of equal signature have equal skeletons.
 * Written over `out`, because the path of every line makes no objects.
 */
export function signLine(bytes: Uint8Array, start: number, end: number, out: Hash): void {
  out.low = LOW_SEED
  out.high = HIGH_SEED
  let gaps = 0
  let at = afterSpaces(bytes, start, end)
  while (at < end) {
    const kind = BYTE_CLASSES[bytes[at]!]!
    if (kind > DELIMITER) at = signWord(bytes, at, end, out)
    else if (kind === DELIMITER) mix(out, bytes[at++]!)
    else {
      at = afterSpaces(bytes, at, end)
      if (at === end || ++gaps === SIGNED_WORDS_MAX) break
      mix(out, GAP)
    }
  }
  out.low = avalanche(out.low)
  out.high = avalanche(out.high)
}

/** Gives where the word ends. What it begins with and what it holds say only there how much of it counts. */
function signWord(bytes: Uint8Array, start: number, end: number, out: Hash): number {
  let { low, high } = out
  let lowAtDigit = 0
  let highAtDigit = 0
  let hasLetter = false
  let numbers = 0
  let mixed = 0
  let at = start
  for (let kind = BYTE_CLASSES[bytes[at]!]!; kind > DELIMITER; kind = classAt(bytes, at, end)) {
    let code = bytes[at++]!
    if (kind === DIGIT) {
      if (numbers++ === 0) {
        lowAtDigit = low
        highAtDigit = high
      }
      code = MASK
      at = afterDigits(bytes, at, end)
      if (isLetter(bytes, at, end)) mixed++
    } else if (kind === LETTER) {
      hasLetter = true
      if (code === UNDERSCORE && isSignOfNumber(bytes, at, end)) at++
    }
    low = mixLow(low, code)
    high = mixHigh(high, code)
  }
  if (numbers === 0) return keep(out, low, high, at)
  if (!hasLetter || mixed > 1 || beginsAsNumber(bytes, start, end)) mix(out, MASK)
  else if (numbers === 1) keep(out, low, high, at)
  else keep(out, mixLow(lowAtDigit, MASK), mixHigh(highAtDigit, MASK), at)
  return at
}

function keep(out: Hash, low: number, high: number, at: number): number {
  out.low = low
  out.high = high
  return at
}

function mix(out: Hash, code: number): void {
  out.low = mixLow(out.low, code)
  out.high = mixHigh(out.high, code)
}

function mixLow(low: number, code: number): number {
  return Math.imul(low ^ code, 0x01000193)
}

function mixHigh(high: number, code: number): number {
  return Math.imul(((high << 13) | (high >>> 19)) ^ code, 0x85ebca6b)
}

/** Behind the end there is space. */
function classAt(bytes: Uint8Array, at: number, end: number): number {
  return at < end ? BYTE_CLASSES[bytes[at]!]! : SPACE
}

function afterSpaces(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && BYTE_CLASSES[bytes[at]!] === SPACE) at++
  return at
}

function afterDigits(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && BYTE_CLASSES[bytes[at]!] === DIGIT) at++
  return at
}

function beginsAsNumber(bytes: Uint8Array, start: number, end: number): boolean {
  const first = classAt(bytes, start, end)
  return first === DIGIT || (first === JOINER && classAt(bytes, start + 1, end) === DIGIT)
}

function isSignOfNumber(bytes: Uint8Array, at: number, end: number): boolean {
  return at < end && bytes[at] === MINUS && classAt(bytes, at + 1, end) === DIGIT
}

function isLetter(bytes: Uint8Array, at: number, end: number): boolean {
  const kind = classAt(bytes, at, end)
  return kind === HEX_LETTER || (kind === LETTER && bytes[at] !== UNDERSCORE)
}
