import type { CaseResult } from './run-case.ts'

const THRESHOLDS = [0, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]
/** Of all cases, wrong ones that a threshold may leave. */
const WRONG_SHARE_MAX = 0.03

interface Counts {
  right: number
  wrong: number
}

/** What would be right and wrong if a fix were taken only from that confidence on. One line for each threshold. */
export function confidenceCurve(results: readonly CaseResult[]): string[] {
  return THRESHOLDS.map((threshold) => {
    const { right, wrong } = countFrom(results, threshold)
    return `confidence from ${threshold.toFixed(2)}: right ${right}, plausible but wrong ${wrong}`
  })
}

/** The same when each case is judged by the threshold that the other cases would have chosen. */
export function leaveOneOut(results: readonly CaseResult[]): Counts {
  const total = { right: 0, wrong: 0 }
  for (const one of results) {
    const others = results.filter((other) => other !== one)
    const { right, wrong } = countFrom([one], bestThreshold(others))
    total.right += right
    total.wrong += wrong
  }
  return total
}

/** The lowest one that leaves few enough wrong. */
function bestThreshold(results: readonly CaseResult[]): number {
  const isGood = (threshold: number) => countFrom(results, threshold).wrong <= WRONG_SHARE_MAX * results.length
  return THRESHOLDS.find(isGood) ?? 1
}

function countFrom(results: readonly CaseResult[], threshold: number): Counts {
  const taken = results.filter(({ confidence }) => confidence !== null && confidence >= threshold)
  const count = (verdict: string) => taken.filter((result) => result.verdict === verdict).length
  return { right: count('right'), wrong: count('wrong') }
}
