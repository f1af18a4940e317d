/** Sets of the numbers from 0 on. The smallest of a set names it, so a name that was once given stays the name of its set. */
export interface UnionFind {
  add(): number
  find(item: number): number
  /** False where both were one already. */
  union(a: number, b: number): boolean
}

export function createUnionFind(): UnionFind {
  const parents: number[] = []

  return {
    add() {
      parents.push(parents.length)
      return parents.length - 1
    },
    find,
    union(a, b) {
      const first = find(a)
      const second = find(b)
      parents[Math.max(first, second)] = Math.min(first, second)
      return first !== second
    },
  }

  function find(item: number): number {
    let at = item
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!
      at = parents[at]!
    }
    return at
  }
}
