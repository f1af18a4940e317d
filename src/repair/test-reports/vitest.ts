import type { ReportReader } from './report.ts'

export const readVitest: ReportReader = (lines) => {
  const tests = lines.findLast((line) => /^\s*Tests\s{2,}/.test(line) || /^\s*Tests\s+no tests/.test(line))
  if (tests === undefined || !lines.some((line) => /^\s*Test Files\s/.test(line))) return undefined
  const failing = lines.flatMap((line) => /^\s*FAIL\s{2}(.+)$/.exec(line)?.[1]?.trim() ?? [])
  return { failing: [...new Set(failing)], passed: Number(/(\d+) passed/.exec(tests)?.[1] ?? 0) }
}
