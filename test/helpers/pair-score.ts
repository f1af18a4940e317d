/** How well events were put together, against a table `a,b,same` of pairs that must, or must not, be one issue. */
export interface PairScore {
  f1: number
  /** Pairs that are one issue and must not be. */
  merged: string[]
  /** Pairs that must be one issue and are not. */
  split: string[]
}

export function pairScore(issues: ReadonlyMap<string, number>, pairs: string): PairScore {
  const [merged, split]: [string[], string[]] = [[], []]
  let right = 0
  for (const line of pairs.trim().split(/\r?\n/).slice(1)) {
    const [a = '', b = '', same] = line.split(',')
    const isOne = issues.get(a) !== undefined && issues.get(a) === issues.get(b)
    if (isOne && same === '1') right += 1
    else if (isOne) merged.push(`${a} ${b}`)
    else if (same === '1') split.push(`${a} ${b}`)
  }
  return { f1: (2 * right) / (2 * right + merged.length + split.length), merged, split }
}

/** Rows `name,issue`; the table of pairs has underscores in names where files have hyphens. */
export function issuesOf(csv: string): Map<string, number> {
  const rows = csv.trim().split('\n').slice(1)
  return new Map(
    rows.map((row) => row.split(',')).map(([name = '', issue]) => [name.replaceAll('-', '_'), Number(issue)]),
  )
}
