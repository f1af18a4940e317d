import { createReadStream } from 'node:fs'
import { createLogAnalyzer, type LogAnalysis } from '../ci/analyze-log.ts'
import { messageOf, UserError } from '../domain/errors.ts'
import { printable } from '../lib/printable.ts'
import { redactText } from '../lib/redact/redact-text.ts'

export async function analyze(path: string): Promise<LogAnalysis> {
  const analyzer = createLogAnalyzer()
  try {
    for await (const chunk of createReadStream(path)) analyzer.push(chunk as Buffer)
  } catch (error) {
    throw new UserError(`The log ${path} cannot be read: ${messageOf(error)}.`, { cause: error })
  }
  return analyzer.end()
}

/** Text of a log is somebody else's: without secrets, and with what steers a terminal made visible. */
export function shown(text: string): string {
  return printable(redactText(text))
}
