import type { Copy } from './copy.ts'

export interface Shares {
  /** The release that gets `canaryShare` of the requests; null when all copies are alike. */
  canary: string | null
  canaryShare: number
}

/** Gives the copy for the next request, in turn; undefined when none is ready. */
export type PickCopy = (exclude?: Copy) => Copy | undefined

export function createBalancer(copies: () => readonly Copy[], shares: () => Shares): PickCopy {
  // Each group has turns of its own, or a regular share would meet the same copy again and again.
  const turns = { all: 0, canary: 0, others: 0 }

  return (exclude) => {
    const ready = copies().filter((copy) => copy.status === 'ready' && copy !== exclude)
    const healthy = ready.filter((copy) => copy.isHealthy)
    // When all fail their checks the cause is elsewhere: a copy that might answer is better than none.
    const usable = healthy.length > 0 ? healthy : ready
    const group = groupOf(usable)
    turns[group.name] += 1
    return group.copies[turns[group.name] % group.copies.length]
  }

  function groupOf(usable: readonly Copy[]): { name: keyof typeof turns; copies: readonly Copy[] } {
    const { canary, canaryShare } = shares()
    const ofCanary = usable.filter((copy) => copy.release.release === canary)
    const others = usable.filter((copy) => copy.release.release !== canary)
    if (ofCanary.length === 0 || others.length === 0) return { name: 'all', copies: usable }
    // Spread evenly, however small the share.
    const request = turns.canary + turns.others + 1
    const isForCanary = Math.floor(request * canaryShare) > Math.floor((request - 1) * canaryShare)
    return isForCanary ? { name: 'canary', copies: ofCanary } : { name: 'others', copies: others }
  }
}

/** Until the returned function is called the copy is not ended, if it can be helped. */
export function occupy(copy: Copy): () => void {
  let isOccupied = true
  copy.inFlight += 1
  return () => {
    if (isOccupied) copy.inFlight -= 1
    isOccupied = false
  }
}
