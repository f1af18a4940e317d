/** How well predicted groups meet the true ones; each as in the published evaluations of log parsers. */
export interface Score {
  /** Lines in groups whose lines are exactly those of a true group. */
  ga: number
  /** The harmonic mean of the share of right ones among the predicted and among the true groups. */
  fga: number
  /** Predicted groups that mix true ones. */
  overMerged: number
  /** True groups that were split. */
  split: number
}

export function score(truth: readonly string[], predicted: readonly (string | number)[]): Score {
  const trueGroups = groupBy(truth, predicted)
  const predictedGroups = groupBy(predicted, truth)
  const whole = [...predictedGroups.values()].filter((group) => group.others.size === 1)
  const right = whole.filter((group) => trueGroups.get([...group.others][0]!)!.others.size === 1)
  const precision = right.length / predictedGroups.size
  const recall = right.length / trueGroups.size
  return {
    ga: right.reduce((sum, group) => sum + group.lines, 0) / truth.length,
    fga: right.length === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    overMerged: predictedGroups.size - whole.length,
    split: [...trueGroups.values()].filter((group) => group.others.size > 1).length,
  }
}

interface Group<Other> {
  lines: number
  others: Set<Other>
}

function groupBy<Key, Other>(keys: readonly Key[], others: readonly Other[]): Map<Key, Group<Other>> {
  const groups = new Map<Key, Group<Other>>()
  for (const [index, key] of keys.entries()) {
    const group = groups.get(key) ?? { lines: 0, others: new Set<Other>() }
    group.lines++
    group.others.add(others[index]!)
    groups.set(key, group)
  }
  return groups
}
