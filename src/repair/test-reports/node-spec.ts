import { fullName, type ReportReader, sumOf } from './report.ts'

/** The `spec` reporter of node:test. Suites open with `▶ name` and close with their own result. */
export const readNodeSpec: ReportReader = (lines) => {
  const passed = sumOf(lines, /^ℹ pass (\d+)/)
  if (passed === undefined) return undefined
  const end = lines.findIndex((line) => line.startsWith('✖ failing tests:'))
  const failing: string[] = []
  const open = new Map<number, string>()
  for (const line of end < 0 ? lines : lines.slice(0, end)) {
    const match = /^( *)([▶✖✔]) (.+?)(?: \([\d.]+ms\))?( # (?:TODO|SKIP).*)?$/.exec(line)
    if (!match) continue
    const [, indent = '', mark, name = '', directive] = match
    const depth = indent.length
    const isEndOfSuite = open.get(depth) === name
    for (const key of open.keys()) if (key >= depth) open.delete(key)
    if (isEndOfSuite || directive) continue
    if (mark === '▶') open.set(depth, name)
    else if (mark === '✖') failing.push(fullName([...open.values(), name]))
  }
  return { failing, passed }
}
