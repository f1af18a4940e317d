import { createJunitReader } from './junit.ts'
import type { ReportReader, TestReport } from './report.ts'
import { createTapReader } from './tap.ts'

/** What a file is shows in its beginning. */
const HEAD_BYTES_MAX = 4_096
/** Of a longer report the rest is not read. */
const REPORT_BYTES_MAX = 64 * 1024 * 1024

export interface ReportDetector {
  push(chunk: Uint8Array): void
  /** Whether it is known by now to be no report. */
  isNone(): boolean
  /** Undefined for what is no report of tests. */
  end(): TestReport | undefined
}

/** Reads a file as a report if it is one by what it says, whatever its name. Memory is bounded; what is none costs one look. */
export function createReportDetector(): ReportDetector {
  let head: Buffer = Buffer.alloc(0)
  let reader: ReportReader | undefined
  let isDecided = false
  let bytes = 0

  return {
    push(chunk) {
      if (isDecided && !reader) return
      const room = REPORT_BYTES_MAX - bytes
      bytes += chunk.length
      if (reader) return reader.push(chunk.subarray(0, Math.max(0, room)))
      head = Buffer.concat([head, chunk])
      if (head.length >= HEAD_BYTES_MAX) decide()
    },
    isNone: () => isDecided && !reader,
    end() {
      if (!isDecided) decide()
      const report = reader?.end()
      return report && { ...report, isWhole: report.isWhole && bytes <= REPORT_BYTES_MAX }
    },
  }

  function decide(): void {
    isDecided = true
    const text = head.subarray(0, HEAD_BYTES_MAX).toString()
    reader = isJunit(text) ? createJunitReader() : isTap(text) ? createTapReader() : undefined
    reader?.push(head)
    head = Buffer.alloc(0)
  }
}

function isJunit(text: string): boolean {
  return /^\uFEFF?\s*</.test(text) && /<testsuites?[\s/>]/.test(text)
}

function isTap(text: string): boolean {
  return /^TAP version \d+\s*$/m.test(text) || (/^1\.\.\d+/m.test(text) && /^(?:not )?ok \d+/m.test(text))
}
