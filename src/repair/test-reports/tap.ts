import { createTapPoints } from '../../ci/reports/tap.ts'
import { fullName, type ReportReader, sumOf } from './report.ts'

export const readTap: ReportReader = (lines) => {
  if (!lines.some((line) => /^(TAP version \d+|1\.\.\d+)$/.test(line.trim()))) return undefined
  const failing: string[] = []
  const points = createTapPoints(({ names }) => failing.push(fullName(names)))
  for (const line of lines) points.line(line)
  const { passed } = points.end()
  return { failing, passed: sumOf(lines, /^# pass\s+(\d+)/) ?? passed }
}
