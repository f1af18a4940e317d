import { isAbsolute, relative } from 'node:path'
import type { FailedTest } from '../ci/reports/report.ts'
import { type ReadReport, toldTest } from '../ci/reports/with-reports.ts'
import { shown } from './ci-log.ts'

const TESTS_SHOWN_MAX = 20

/** Which tests failed, for people; nothing where all passed. */
export function testsText(reports: readonly ReadReport[]): string {
  const { failed, passed, failing } = countsOf(reports)
  if (failed === 0) return ''
  const told = failing.slice(0, TESTS_SHOWN_MAX).map((test) => `    ${shown(toldTest(test))}`)
  const more = failed - told.length
  const cut = reports
    .filter(({ isWhole }) => !isWhole)
    .map(({ path }) => `  ${shown(path)} is cut or broken: what could be read of it counts.`)
  return [
    `  ${failed} of ${failed + passed} tests failed:`,
    ...told,
    ...(more > 0 ? [`    and ${more} more`] : []),
    ...cut,
    '',
  ].join('\n')
}

/** The same for programs, of all that failed and are known by name. */
export function testsAnswer(reports: readonly ReadReport[]) {
  if (reports.length === 0) return null
  const { failed, passed } = countsOf(reports)
  return {
    failed,
    passed,
    reports: reports.map(({ path, format, isWhole }) => ({ path: shown(path), format, isWhole })),
    failing: reports.flatMap(({ path, failing }) =>
      failing.map(({ name, file, fileLine, message, line }) => ({
        ...{ name: shown(name), file: file === undefined ? null : shown(file), line: fileLine ?? null },
        ...{ message: shown(message), report: shown(path), reportLine: line },
      })),
    ),
  }
}

/** As the page of a run shows them: beside the code where the report says where that is. */
export function shownTests(reports: readonly ReadReport[]) {
  return countsOf(reports)
    .failing.slice(0, TESTS_SHOWN_MAX)
    .map(({ name, file, fileLine, message }) => ({
      ...{ name: shown(name), message: shown(message) },
      ...{ file: file === undefined ? undefined : shown(inProject(file)), line: fileLine },
    }))
}

function countsOf(reports: readonly ReadReport[]): { failed: number; passed: number; failing: FailedTest[] } {
  return {
    failed: reports.reduce((sum, { failed }) => sum + failed, 0),
    passed: reports.reduce((sum, { passed }) => sum + passed, 0),
    failing: reports.flatMap(({ failing }) => failing),
  }
}

function inProject(file: string): string {
  const path = isAbsolute(file) ? relative(process.cwd(), file) : file
  return path.startsWith('..') ? file : path
}
