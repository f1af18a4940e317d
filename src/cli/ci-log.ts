import { createReadStream } from 'node:fs'
import { createLogAnalyzer, type LogAnalysis } from '../ci/analyze-log.ts'
import type { Category } from '../ci/categories/category.ts'
import { categoriesWith } from '../ci/plugins/categories-with.ts'
import type { CiPlugin } from '../ci/plugins/plugin.ts'
import { createReportDetector } from '../ci/reports/read-report.ts'
import { type ReadReport, withReports } from '../ci/reports/with-reports.ts'
import { messageOf, UserError } from '../domain/errors.ts'
import { printable } from '../lib/printable.ts'
import { redactText } from '../lib/redact/redact-text.ts'
import { readReports, reportsBeside } from './ci-reports.ts'

export interface ReadLog {
  analysis: LogAnalysis
  /** Of tests, in which at least one ran. */
  reports: readonly ReadReport[]
}

const NOTHING: LogAnalysis = { cause: undefined, others: [], lastLine: undefined, failedJobs: [] }

/** A log, reports of tests, or both. What lies beside a log counts where no report is named. */
export async function analyzeFiles(
  log: string | undefined,
  { reports: named, plugins = [] }: { reports?: readonly string[] | undefined; plugins?: readonly CiPlugin[] },
): Promise<ReadLog> {
  const categories = categoriesWith(plugins)
  const read = log === undefined ? { analysis: NOTHING, reports: [] } : await readLog(log, categories)
  const others = named ? await readReports(named) : log === undefined ? [] : await reportsBeside(log)
  const reports = [...read.reports, ...others].filter(({ passed, failed }) => passed + failed > 0)
  return { analysis: withReports(read.analysis, reports), reports }
}

/** A file that is itself a report has no log to read, unless it is TAP, which is printed among other lines. */
async function readLog(path: string, categories: readonly Category[]): Promise<ReadLog> {
  const analyzer = createLogAnalyzer({ categories })
  const detector = createReportDetector()
  try {
    for await (const chunk of createReadStream(path)) {
      analyzer.push(chunk as Buffer)
      detector.push(chunk as Buffer)
    }
  } catch (error) {
    throw new UserError(`The log ${path} cannot be read: ${messageOf(error)}.`, { cause: error })
  }
  const report = detector.end()
  return {
    analysis: report?.format === 'junit' ? NOTHING : analyzer.end(),
    reports: report ? [{ ...report, path }] : [],
  }
}

/** Text of a log is somebody else's: without secrets, and with what steers a terminal made visible. */
export function shown(text: string): string {
  return printable(redactText(text))
}
