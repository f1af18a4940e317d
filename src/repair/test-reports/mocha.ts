import { fullName, type ReportReader, sumOf } from './report.ts'

/** The list of failures below `N failing`, which all of Mocha's reporters for people print. */
export const readMocha: ReportReader = (lines) => {
  const passed = sumOf(lines, /^\s*(\d+) passing(?: \(\S+\))?$/)
  if (passed === undefined) return undefined
  const start = lines.findIndex((line) => /^\s*\d+ failing$/.test(line))
  if (start < 0) return { failing: [], passed }
  const failing: string[] = []
  for (let i = start + 1; i < lines.length; i++) {
    const title = /^\s*\d+\) (.+)$/.exec(lines[i]!)
    if (title) failing.push(nameFrom(lines, i, title[1]!))
  }
  return { failing, passed }
}

/** Suites stand one below the other; the last line, the test's own, ends with a colon. */
function nameFrom(lines: readonly string[], start: number, first: string): string {
  const parts = [first]
  for (let i = start + 1; i < lines.length && !parts.at(-1)!.endsWith(':') && lines[i]!.trim() !== ''; i++) {
    parts.push(lines[i]!.trim())
  }
  return fullName(parts).replace(/:$/, '')
}
