import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { createReportDetector } from '../ci/reports/read-report.ts'
import type { ReadReport } from '../ci/reports/with-reports.ts'
import { messageOf, UserError } from '../domain/errors.ts'

/** Of one folder. */
const FILES_MAX = 500

/** Files, or folders of them. A file that is named and is no report is a mistake; one in a folder is passed over. */
export async function readReports(paths: readonly string[]): Promise<ReadReport[]> {
  const found: ReadReport[] = []
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (stats) => stats.isDirectory(),
      (error: unknown) => {
        throw new UserError(`The report ${path} cannot be read: ${messageOf(error)}.`, { cause: error })
      },
    )
    const reports = isFolder ? await reportsIn(path) : await reportOf(path)
    if (!isFolder && reports.length === 0) throw new UserError(`${path} is no report of tests in JUnit's XML or TAP.`)
    found.push(...reports)
  }
  return found
}

/** Those that lie in the folder of a log. */
export async function reportsBeside(log: string): Promise<ReadReport[]> {
  const reports = await reportsIn(dirname(log))
  return reports.filter(({ path }) => resolve(path) !== resolve(log))
}

async function reportsIn(folder: string): Promise<ReadReport[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  const reports: ReadReport[] = []
  for (const name of names.sort().slice(0, FILES_MAX)) reports.push(...(await reportOf(join(folder, name))))
  return reports
}

async function reportOf(path: string): Promise<ReadReport[]> {
  const detector = createReportDetector()
  try {
    for await (const chunk of createReadStream(path)) {
      detector.push(chunk as Buffer)
      if (detector.isNone()) return []
    }
  } catch (error) {
    throw new UserError(`The report ${path} cannot be read: ${messageOf(error)}.`, { cause: error })
  }
  const report = detector.end()
  return report ? [{ ...report, path }] : []
}
