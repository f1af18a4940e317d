/** A whole number from 0 up to, but not, `below`. */
export type Random = (below: number) => number

/** The same numbers in every run. */
export function seededRandom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
