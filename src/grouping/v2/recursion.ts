/** Functions that call each other in turn, at most so many of them. */
const CYCLE_MAX = 10

/** Which items repeat the run before them: `a b a b c` is `a b c`, however often it goes round. The work is linear. */
export function repeated(keys: readonly string[]): boolean[] {
  const isRepeated = keys.map(() => false)
  const kept: number[] = []
  for (const index of keys.keys()) {
    kept.push(index)
    const length = cycleLength(kept, keys)
    for (const at of kept.splice(kept.length - length, length)) isRepeated[at] = true
  }
  return isRepeated
}

/** Of the shortest run at the end that equals the one before it; 0 when there is none. */
function cycleLength(kept: readonly number[], keys: readonly string[]): number {
  const keyAt = (fromEnd: number) => keys[kept[kept.length - fromEnd]!]
  for (let length = 1; length <= CYCLE_MAX && 2 * length <= kept.length; length++) {
    let same = 0
    while (same < length && keyAt(same + 1) === keyAt(same + 1 + length)) same += 1
    if (same === length) return length
  }
  return 0
}
