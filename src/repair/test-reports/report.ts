/** What a test runner printed about its tests. */
export interface TestReport {
  /** Names of failing tests with the suites around them; a name that fails twice stands twice. */
  failing: string[]
  passed: number
}

/** Reads the output of one runner; undefined when another one wrote it. */
export type ReportReader = (lines: readonly string[]) => TestReport | undefined

/** Parts of a test's full name, outermost suite first. */
export function fullName(parts: readonly string[]): string {
  return parts.map((part) => part.trim()).join(' > ')
}

export function sumOf(lines: readonly string[], pattern: RegExp): number | undefined {
  const counts = lines.flatMap((line) => pattern.exec(line)?.[1] ?? []).map(Number)
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0)
}
