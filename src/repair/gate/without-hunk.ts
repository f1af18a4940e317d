/** The text with one hunk of the change taken back, for each hunk in turn. A hunk is a run of lines that differ. */
export function withoutHunk(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')]
  const hunks = hunksOf(a, b)
  return hunks.map((skipped) => {
    const lines: string[] = []
    let at = 0
    for (const hunk of hunks) {
      lines.push(...a.slice(at, hunk.aStart))
      lines.push(...(hunk === skipped ? a.slice(hunk.aStart, hunk.aEnd) : b.slice(hunk.bStart, hunk.bEnd)))
      at = hunk.aEnd
    }
    return [...lines, ...a.slice(at)].join('\n')
  })
}

interface Hunk {
  aStart: number
  aEnd: number
  bStart: number
  bEnd: number
}

/** How far ahead equal lines are looked for. Changes of patches are small: the rest of both texts is the same. */
const LOOK_AHEAD_LINES = 60

function hunksOf(a: string[], b: string[]): Hunk[] {
  const hunks: Hunk[] = []
  // What both end with is the same, also where a new line is like an old one.
  const end = commonEnd(a, b)
  const [aEnd, bEnd] = [a.length - end, b.length - end]
  let i = 0
  let j = 0
  while (i < aEnd || j < bEnd) {
    if (i < aEnd && j < bEnd && a[i] === b[j]) {
      i++
      j++
      continue
    }
    const [di, dj] = meeting(a.slice(0, aEnd), b.slice(0, bEnd), i, j)
    hunks.push({ aStart: i, aEnd: i + di, bStart: j, bEnd: j + dj })
    i += di
    j += dj
  }
  return hunks
}

/** How many lines are the same at the end, behind those that are the same at the start. */
function commonEnd(a: string[], b: string[]): number {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let end = 0
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return end
}

/** The shortest way from two places to where both texts agree again. */
function meeting(a: string[], b: string[], i: number, j: number): [number, number] {
  for (let sum = 1; sum <= 2 * LOOK_AHEAD_LINES; sum++) {
    for (let di = Math.max(0, sum - LOOK_AHEAD_LINES); di <= Math.min(sum, LOOK_AHEAD_LINES); di++) {
      const dj = sum - di
      if (i + di >= a.length && j + dj >= b.length) return [a.length - i, b.length - j]
      if (i + di < a.length && a[i + di] === b[j + dj] && agreesOn(a, b, i + di, j + dj)) return [di, dj]
    }
  }
  return [a.length - i, b.length - j]
}

/** Two lines in a row: a single brace is equal everywhere. */
const agreesOn = (a: string[], b: string[], i: number, j: number): boolean => i + 1 >= a.length || a[i + 1] === b[j + 1]
