import { FLATS, lettersFrom, plain, SHARPS, SIGNATURES } from './keys.js'

export class KeyError extends Error {
  constructor(tonic) {
    super(`${tonic} is not the tonic of a major key`)
    this.name = 'KeyError'
  }
}

/** Whether there is a major key of that tonic. */
export function isKey(tonic) {
  return plain(tonic) in SIGNATURES
}

/** The notes of a major scale. Check what people type with `isKey`; other tonics throw. */
export function majorScale(tonic) {
  if (!isKey(tonic)) throw new KeyError(tonic)
  const altered = alteredIn(tonic)
  return lettersFrom(plain(tonic)[0]).map((letter) => letter + (altered.get(letter) ?? ''))
}

/** The signature as it is written: `2 flats (B E)`. */
export function signature(tonic) {
  if (!isKey(tonic)) throw new KeyError(tonic)
  const altered = alteredIn(tonic)
  if (altered.size === 0) return 'no signs'
  const [[, sign]] = altered
  const kind = sign === 'b' ? 'flat' : 'sharp'
  return `${altered.size} ${kind}${altered.size === 1 ? '' : 's'} (${[...altered.keys()].join(' ')})`
}

/** Chord on a degree from 1 to 7: three notes, each the second next of the scale. */
export function triad(tonic, degree) {
  const scale = majorScale(tonic)
  return [0, 2, 4].map((step) => scale[(degree - 1 + step) % 7])
}

function alteredIn(tonic) {
  const { sign, count } = SIGNATURES[tonic]
  const order = sign === 'b' ? FLATS : SHARPS
  return new Map(order.slice(0, count).map((letter) => [letter, sign]))
}
