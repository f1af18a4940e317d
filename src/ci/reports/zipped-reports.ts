import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import { createReportDetector } from './read-report.ts'
import type { ReadReport } from './with-reports.ts'

const REPORT_NAME = /\.(?:xml|tap|txt)$/i
/** Of one archive; of what holds or unpacks to more, so much is looked at. */
const LIMITS = { filesMax: 500, unpackedBytesMax: 256 * 1024 * 1024 }

export interface ZippedReports {
  push(chunk: Uint8Array): void
  /** Those in which tests ran. */
  end(): ReadReport[]
}

/** Finds the reports of tests in a zip archive as it comes, in bounded memory. What is broken or no report is passed over. */
export function createZippedReports(archive: string, { filesMax, unpackedBytesMax } = LIMITS): ZippedReports {
  const reports: ReadReport[] = []
  let [files, unpackedBytes] = [0, 0]
  let isEnded = false

  const unzip = new Unzip(readFile)
  unzip.register(UnzipInflate)

  function readFile(file: UnzipFile): void {
    if (isEnded || !REPORT_NAME.test(file.name)) return
    if (++files > filesMax) {
      isEnded = true
      return
    }
    const detector = createReportDetector()
    file.ondata = (error, chunk, isLast) => {
      if (error || isEnded) return
      unpackedBytes += chunk.length
      isEnded ||= unpackedBytes > unpackedBytesMax
      detector.push(chunk)
      if (detector.isNone()) return file.terminate()
      if (!isLast) return
      const report = detector.end()
      if (report && report.passed + report.failed > 0) reports.push({ ...report, path: `${archive}/${file.name}` })
    }
    file.start()
  }

  function pushing(chunk: Uint8Array, isLast: boolean): void {
    if (isEnded) return
    try {
      unzip.push(chunk, isLast)
    } catch {
      // Not a whole archive: what came before it counts.
      isEnded = true
    }
  }

  return {
    push: (chunk) => pushing(chunk, false),
    end() {
      pushing(new Uint8Array(0), true)
      return reports
    },
  }
}
