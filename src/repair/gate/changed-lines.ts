/** Lines that are not common to both texts, after what is equal at both ends is left out. Counts the longer side. */
export function changedLines(before: string, after: string): number {
  const [a, b] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  return Math.max(notIn(left, right), notIn(right, left))
}

function notIn(lines: string[], others: string[]): number {
  const counts = new Map<string, number>()
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1)
  let missing = 0
  for (const line of lines) {
    const count = counts.get(line) ?? 0
    if (count === 0) missing++
    else counts.set(line, count - 1)
  }
  return missing
}
