import { readAva } from './ava.ts'
import { readJest } from './jest.ts'
import { readMocha } from './mocha.ts'
import { readNodeSpec } from './node-spec.ts'
import type { ReportReader, TestReport } from './report.ts'
import { readTap } from './tap.ts'
import { readVitest } from './vitest.ts'

const READERS: readonly ReportReader[] = [readVitest, readJest, readMocha, readNodeSpec, readAva, readTap]

/** Which tests failed and how many passed, in the output of whatever runner wrote it; undefined when none is recognised. */
export function readTestReport(output: string): TestReport | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals get colours as escape sequences
  const lines = output.replace(/\x1b\[[0-9;]{0,20}[A-Za-z]/g, '').split(/\r?\n/)
  for (const read of READERS) {
    const report = read(lines)
    if (report) return { ...report, failing: numbered(report.failing) }
  }
  return undefined
}

/** The same name in two files is two tests. */
function numbered(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return count === 1 ? name : `${name} (${count})`
  })
}
