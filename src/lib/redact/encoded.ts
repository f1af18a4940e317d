import type { Cut } from './cuts.ts'
import { looksMadeUp } from './entropy.ts'
import { matchesOf } from './matches.ts'

/** What is left of a text once it is decoded: whether anything in it would have to go. */
type HoldsSecret = (plain: string) => boolean

const BASE64 = /(?<![\w+/-])[\w+/-]{20,262144}={0,2}/g
const HEX = /(?<![\da-f])(?:[\da-f]{2}){12,131072}(?![\da-f])/gi
const PERCENT = /(?<![\w.%~+-])[\w.%~+-]{8,262144}/g
/** `user:password`, as it is sent for basic authentication. */
const USER_AND_PASSWORD = /^[\w.@+-]{2,64}:([^\s:/]{6,128})$/
/** Enough to see that what was decoded is no text: pictures, hashes and keys end here. */
const PROBE_CHARS = 32
const PERCENT_LEVELS_MAX = 3

/** Encoding hides nothing: what would be redacted in plain goes as a whole. */
export function findEncoded(text: string, holdsSecret: HoldsSecret): Cut[] {
  const isSecret = (plain: string): boolean =>
    USER_AND_PASSWORD.test(plain) ? looksMadeUp(plain.split(':')[1]!) || holdsSecret(plain) : holdsSecret(plain)
  const cuts = [
    ...cutsOf(
      text,
      BASE64,
      (run) => isText(fromBase64(run.slice(0, PROBE_CHARS))) && isSecretText(fromBase64(run), isSecret),
    ),
    ...cutsOf(text, HEX, (run) => isSecretText(Buffer.from(run, 'hex').toString('latin1'), isSecret)),
    ...(text.includes('%') ? cutsOf(text, PERCENT, (run) => isSecretPercent(run, holdsSecret)) : []),
  ]
  return cuts.sort((a, b) => a.start - b.start)
}

function cutsOf(text: string, pattern: RegExp, isSecret: (run: string) => boolean): Cut[] {
  return matchesOf(text, pattern)
    .filter(([run]) => isSecret(run))
    .map(({ 0: run, index }) => ({ start: index, end: index + run.length, kind: 'encoded' }))
}

function isSecretText(plain: string, isSecret: HoldsSecret): boolean {
  return isText(plain) && isSecret(plain)
}

function isText(plain: string): boolean {
  return /^[\x20-\x7e\s]{1,262144}$/.test(plain)
}

/** Also of the alphabet for URLs. */
function fromBase64(run: string): string {
  return Buffer.from(run, 'base64').toString('latin1')
}

function isSecretPercent(run: string, holdsSecret: HoldsSecret): boolean {
  let plain = run
  for (let level = 0; level < PERCENT_LEVELS_MAX && plain.includes('%'); level++) {
    const decoded = decodePercent(plain)
    if (decoded === plain) return false
    if (holdsSecret(decoded)) return true
    plain = decoded
  }
  return false
}

/** What is no valid escape stays as it is, and does not keep the others from being read. */
function decodePercent(text: string): string {
  return text.replace(/(?:%[\da-f]{2}){1,100000}/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString(),
  )
}
