import { type ReportReader, sumOf } from './report.ts'

export const readAva: ReportReader = (lines) => {
  const failing = lines.flatMap((line) => /^\s*✘ \[fail\]: (.+)$/.exec(line)?.[1] ?? [])
  const listed = lines.filter((line) => /^\s*✔ /.test(line)).length
  const passed = sumOf(lines, /^\s*(\d+) tests? passed/) ?? listed
  return lines.some((line) => /^\s*\d+ tests? (passed|failed)/.test(line)) ? { failing, passed } : undefined
}
