import type { Explanation } from './grouping.ts'

/** Puts events together as the store does: an event joins the issue that has one of its fingerprints, and brings it the others. */
export interface Partition {
  /** Number of the issue, from 1 on, in the order of their first events. */
  add(grouping: Pick<Explanation, 'fingerprint' | 'aliases'>): number
}

export function createPartition(): Partition {
  const issues = new Map<string, number>()
  let last = 0
  return {
    add({ fingerprint, aliases }) {
      const all = [fingerprint, ...aliases]
      const known = all.find((one) => issues.has(one))
      const issue = known === undefined ? ++last : issues.get(known)!
      for (const one of all) if (!issues.has(one)) issues.set(one, issue)
      return issue
    },
  }
}
