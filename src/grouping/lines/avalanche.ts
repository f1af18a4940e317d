/** Spreads every bit over all, so that the lowest ones can choose a place in a table. */
export function avalanche(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b | 0)
  return mixed ^ (mixed >>> 16)
}
