import type { Finding, LogAnalysis } from '../analyze-log.ts'
import { CATEGORIES } from '../categories/index.ts'
import {
  FROM_PROGRAMS_UNDER_TEST,
  IN_FAILED_STEP,
  MAY_COME_FROM_TESTS,
  SURE_WEIGHT,
  TEST_REPORT_WEIGHT,
} from '../findings.ts'
import type { FailedTest, TestReport } from './report.ts'

export interface ReadReport extends TestReport {
  path: string
}

const REPORT_SCORE = SURE_WEIGHT + IN_FAILED_STEP

/** That tests failed is sure where a report says so: only what the log says more surely, and no test prints, was before it. */
export function withReports(analysis: LogAnalysis, reports: readonly ReadReport[]): LogAnalysis {
  const red = reports.filter(({ failed }) => failed > 0)
  const { cause, others } = analysis
  if (red.length === 0 || (cause && namesTest(cause))) return analysis
  const found = findingOf(red)
  if (cause && weightBeside(cause) > found.score) return { ...analysis, others: [found, ...others] }
  return { ...analysis, cause: found, others: cause ? [cause, ...others] : others }
}

/** Whether a report in which tests failed would be told as the cause. */
export function asksForReports({ cause }: LogAnalysis): boolean {
  return !cause || !(namesTest(cause) || weightBeside(cause) > REPORT_SCORE)
}

/** `cart > adds up (test/cart.test.js:12): expected 3, got 4` */
export function toldTest({ name, file, fileLine, message }: FailedTest): string {
  const place = file === undefined ? '' : ` (${file}${fileLine === undefined ? '' : `:${fileLine}`})`
  return `${name}${place}${message === '' ? '' : `: ${message}`}`
}

function findingOf(reports: readonly ReadReport[]): Finding {
  const [report] = reports
  const [test] = report!.failing
  const failed = reports.reduce((sum, one) => sum + one.failed, 0)
  return {
    ...{ category: CATEGORIES.find(({ id }) => id === 'test-failure')!, job: undefined, step: undefined },
    score: REPORT_SCORE,
    decisive: { line: test!.line, text: toldTest(test!) },
    details: { report: report!.path },
    reasons: [`A report of tests names ${failed} that failed.`],
  }
}

/** The log says itself which test failed. */
function namesTest({ category, score }: Finding): boolean {
  return category.id === 'test-failure' && score >= TEST_REPORT_WEIGHT + IN_FAILED_STEP
}

function weightBeside({ category, score }: Finding): number {
  return score + (MAY_COME_FROM_TESTS.has(category.id) ? FROM_PROGRAMS_UNDER_TEST : 0)
}
