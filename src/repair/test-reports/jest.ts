import type { ReportReader } from './report.ts'

export const readJest: ReportReader = (lines) => {
  const tests = lines.findLast((line) => /^Tests:\s+.*\btotal$/.test(line))
  if (tests === undefined) return undefined
  const failing = new Set<string>()
  let file = ''
  for (const line of lines) {
    file = /^(?:FAIL|PASS) (\S+)/.exec(line)?.[1] ?? file
    const title = /^ {2}● (.+)$/.exec(line)?.[1]
    // At the end the failures are listed again; the set takes them once.
    if (title !== undefined && !title.startsWith('Console')) failing.add(`${file} > ${title.replaceAll(' › ', ' > ')}`)
  }
  return { failing: [...failing], passed: Number(/(\d+) passed/.exec(tests)?.[1] ?? 0) }
}
