import { fullName, type ReportReader, sumOf } from './report.ts'

const POINT = /^(\s*)(not )?ok\b(?: \d+)?(?: -)? ?(.*)$/

/** TAP as node:test, tape, tap and Mocha's reporter of that name print it; nested by indentation. */
export const readTap: ReportReader = (lines) => {
  if (!lines.some((line) => /^(TAP version \d+|1\.\.\d+)$/.test(line.trim()))) return undefined
  const failing: string[] = []
  const suites = new Map<number, string>()
  let passed = 0
  for (const [i, line] of lines.entries()) {
    const title = /^(\s*)# (?:Subtest: )?(.+)$/.exec(line)
    if (title) suites.set(title[1]!.length, title[2]!)
    const point = POINT.exec(line)
    if (!point || /# (SKIP|TODO)\b/i.test(line)) continue
    const [, indent = '', not, name = ''] = point
    if (not === undefined) passed += 1
    else if (!isOnlyParent(lines, i)) failing.push(fullName([...around(suites, indent.length, name), name]))
  }
  return { failing, passed: sumOf(lines, /^# pass\s+(\d+)/) ?? passed }
}

/** Titles announced above a test point: those of the suites around it, and tape's own line for what asserts below it. */
function around(suites: ReadonlyMap<number, string>, indent: number, name: string): string[] {
  return [...suites.entries()]
    .filter(([depth, title]) => depth <= indent && title.trim() !== name.trim())
    .sort(([a], [b]) => a - b)
    .map(([, title]) => title)
}

/** node:test says of a suite that it fails because something in it does. */
function isOnlyParent(lines: readonly string[], at: number): boolean {
  if (lines[at + 1]?.trim() !== '---') return false
  for (let i = at + 2; i < lines.length && lines[i]!.trim() !== '...'; i++) {
    if (lines[i]!.includes("failureType: 'subtestsFailed'")) return true
  }
  return false
}
