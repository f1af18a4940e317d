/** Something to be timed: `times` runs of it at a stretch, so that the clock is fine enough. */
export interface Work {
  times: number
  run(): unknown
}

export interface Comparison {
  /** Of one run, in microseconds: medians over the rounds. */
  costUs: number
  baseUs: number
  /** Median of the ratios of the rounds: whatever disturbs the machine disturbs both sides of a round. */
  ratio: number
}

const ROUNDS = 9

/** Times both in turns, after a round that is not counted. */
export async function compare(subject: Work, base: Work, { rounds = ROUNDS } = {}): Promise<Comparison> {
  const measured: { costUs: number; baseUs: number }[] = []
  for (let round = 0; round <= rounds; round++) {
    measured.push({ baseUs: await timeUs(base), costUs: await timeUs(subject) })
  }
  const counted = measured.slice(1)
  return {
    costUs: median(counted.map(({ costUs }) => costUs)),
    baseUs: median(counted.map(({ baseUs }) => baseUs)),
    ratio: median(counted.map(({ costUs, baseUs }) => costUs / baseUs)),
  }
}

async function timeUs({ times, run }: Work): Promise<number> {
  const startedMs = performance.now()
  for (let i = 0; i < times; i++) {
    const result = run()
    // Awaiting what is no promise would be the greater part of a short run.
    if (result instanceof Promise) await result
  }
  return ((performance.now() - startedMs) * 1000) / times
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
