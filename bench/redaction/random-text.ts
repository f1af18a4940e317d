/** Draws from a seed: the same secrets in every run, and none of them written down in the repository. */
export interface RandomText {
  below(max: number): number
  one<T>(list: readonly T[]): T
  /** `length` characters of an alphabet. */
  of(alphabet: string, length: number): string
}

export const LOWER = 'abcdefghijklmnopqrstuvwxyz'
export const UPPER = LOWER.toUpperCase()
export const DIGITS = '0123456789'
export const HEX = '0123456789abcdef'
export const ALNUM = UPPER + LOWER + DIGITS
export const BASE64 = `${ALNUM}+/`
export const BASE64_URL = `${ALNUM}_-`

export function randomText(seed: number): RandomText {
  let state = seed >>> 0
  const below = (max: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % max
  }
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!
  const of = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet[below(alphabet.length)]).join('')
  return { below, one, of }
}
