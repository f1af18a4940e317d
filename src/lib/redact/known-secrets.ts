import type { Cut } from './cuts.ts'
import { looksRandom } from './entropy.ts'

/** Secrets that this process holds, to be found in whatever leaves it. */
export interface KnownSecrets {
  /** Where they stand in a text: whole, in pieces, encoded or turned round. */
  find(text: string): Cut[]
}

/** A piece as long as this gives a secret away, and is never found by chance. */
const PIECE_CHARS = 12
/** Shorter ones would be found in ordinary words. */
const SECRET_CHARS_MIN = 6
/** More than anyone has; the pieces are held in memory. */
const SECRETS_MAX = 500
const SECRET_CHARS_MAX = 8192

export function knownSecrets(secrets: Iterable<string>): KnownSecrets {
  const usable = [...new Set(secrets)]
    .filter(({ length }) => length >= SECRET_CHARS_MIN && length <= SECRET_CHARS_MAX)
    .slice(0, SECRETS_MAX)
  const forms = usable.flatMap((secret) => [
    // Words in a row (`production-database`) are found only as a whole: each of them stands in ordinary text.
    ...plainFormsOf(secret).map((form) => ({ form, isInPieces: looksRandom(secret) })),
    ...encodedFormsOf(secret).map((form) => ({ form, isInPieces: true })),
  ])
  const isLong = (form: string): boolean => significant(form).text.length >= PIECE_CHARS
  const inPieces = forms.filter(({ form, isInPieces }) => isInPieces && isLong(form)).map(({ form }) => form)
  const others = forms.filter(({ form, isInPieces }) => !isInPieces || !isLong(form)).map(({ form }) => form)
  const whole = [...new Set(others)].filter(({ length }) => length >= SECRET_CHARS_MIN)
  const pieces = new Set(inPieces.flatMap((form) => piecesOf(significant(form).text)))
  const hashes = new Set([...pieces].map((piece) => hashesOf(piece)[0]!))
  return {
    find(text) {
      if (forms.length === 0) return []
      const isFound = new Uint8Array(text.length)
      for (const form of whole) markAll(text, form, isFound)
      markPieces(text, { pieces, hashes }, isFound)
      return cutsOf(isFound)
    },
  }
}

function plainFormsOf(secret: string): string[] {
  return [secret, reversed(secret)]
}

/** As a careless or a cunning program writes it. */
function encodedFormsOf(secret: string): string[] {
  const bytes = Buffer.from(secret)
  // Base64 of a text that holds the secret depends on where in it the secret starts.
  const encoded = [0, 1, 2].map((offset) => base64Within(bytes, offset))
  const ofReversed = Buffer.from(reversed(secret))
  const hex = [bytes, ofReversed].map((one) => one.toString('hex'))
  const url = encodeURIComponent(secret)
  return [
    ...hex,
    ...hex.map((one) => one.toUpperCase()),
    ...encoded,
    ...encoded.map(reversed),
    base64Within(ofReversed, 0),
    ...(url === secret ? [] : [url]),
  ]
}

function reversed(text: string): string {
  return [...text].reverse().join('')
}

/** Without the characters that also depend on what stands before and after it. */
function base64Within(bytes: Buffer, offset: number): string {
  const padded = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replace(/={1,2}$/, '')
  const isWhole = (offset + bytes.length) % 3 === 0
  return padded.slice(offset === 0 ? 0 : offset + 1, isWhole ? undefined : -1)
}

/** Letters in lower case and digits, with the place of each: what is put between them hides nothing. */
function significant(text: string): { text: string; places: Uint32Array } {
  const places = new Uint32Array(text.length)
  const codes = new Uint16Array(text.length)
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (isIgnored(code)) continue
    codes[length] = code >= 65 && code <= 90 ? code + 32 : code
    places[length++] = i
  }
  return { text: stringOf(codes.subarray(0, length)), places }
}

/** All of ASCII but letters and digits, and what cannot be seen. */
function isIgnored(code: number): boolean {
  if (code < 128) return !((code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122))
  return code === 0xad || code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x206f)
}

const CODES_AT_ONCE = 4096

function stringOf(codes: Uint16Array): string {
  let text = ''
  for (let i = 0; i < codes.length; i += CODES_AT_ONCE)
    text += String.fromCharCode(...codes.subarray(i, i + CODES_AT_ONCE))
  return text
}

function piecesOf(form: string): string[] {
  return Array.from({ length: form.length - PIECE_CHARS + 1 }, (_, i) => form.slice(i, i + PIECE_CHARS))
}

const BASE = 31
const HIGHEST = Array.from({ length: PIECE_CHARS - 1 }).reduce<number>((power) => Math.imul(power, BASE), 1)

/** One number for the piece that starts at each place; each from the one before, so that time is linear. */
function hashesOf(text: string): Int32Array {
  const hashes = new Int32Array(Math.max(0, text.length - PIECE_CHARS + 1))
  let hash = 0
  for (let i = 0; i < text.length; i++) {
    if (i >= PIECE_CHARS) hash = (hash - Math.imul(text.charCodeAt(i - PIECE_CHARS), HIGHEST)) | 0
    hash = (Math.imul(hash, BASE) + text.charCodeAt(i)) | 0
    if (i >= PIECE_CHARS - 1) hashes[i - PIECE_CHARS + 1] = hash
  }
  return hashes
}

function markPieces(
  text: string,
  { pieces, hashes }: { pieces: ReadonlySet<string>; hashes: ReadonlySet<number> },
  isFound: Uint8Array,
): void {
  const { text: bare, places } = significant(text)
  const found = hashesOf(bare)
  for (let i = 0; i < found.length; i++) {
    if (!hashes.has(found[i]!) || !pieces.has(bare.slice(i, i + PIECE_CHARS))) continue
    isFound.fill(1, places[i]!, places[i + PIECE_CHARS - 1]! + 1)
  }
}

function markAll(text: string, form: string, isFound: Uint8Array): void {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length))
    isFound.fill(1, at, at + form.length)
}

function cutsOf(isFound: Uint8Array): Cut[] {
  const cuts: Cut[] = []
  for (let start = isFound.indexOf(1); start >= 0; start = isFound.indexOf(1, start)) {
    const next = isFound.indexOf(0, start)
    const end = next < 0 ? isFound.length : next
    cuts.push({ start, end, kind: 'known-secret' })
    start = end
  }
  return cuts
}
