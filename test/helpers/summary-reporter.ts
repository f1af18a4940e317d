import type { Reporter, TestModule } from 'vitest/node'
import { BROWSER, FIREFOX } from './browser.ts'
import { SENTRY_PYTHON } from './python.ts'

/** Ends the run with one plain line, and with what was left out and why: a skipped half must not look like a pass. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 }
    for (const testModule of modules) {
      if (testModule.state() === 'failed' && testModule.children.size === 0) counts.failed += 1
      for (const test of testModule.children.allTests()) counts[test.result().state] += 1
    }
    const skipped = counts.skipped + counts.pending
    const lines = []
    if (!process.env.PRUNELLA_TEST_DATABASE_URL) {
      lines.push('skipped: the PostgreSQL half. Set PRUNELLA_TEST_DATABASE_URL to an empty database to run it.')
    }
    if (!process.env.PRUNELLA_DATA)
      lines.push('skipped: tests on outside data. Set PRUNELLA_DATA to its folder to run them.')
    if (!BROWSER) lines.push('skipped: tests in a browser. Install chromium to run them.')
    if (!FIREFOX) lines.push('skipped: the test in a second browser. Install firefox-esr to run it.')
    if (!SENTRY_PYTHON) lines.push("skipped: the test of Python's SDK. Install python3-sentry-sdk to run it.")
    lines.push(`tests: ${counts.passed} passed, ${counts.failed} failed, ${skipped} skipped`)
    process.stdout.write(`\n${lines.join('\n')}\n`)
  }
}
