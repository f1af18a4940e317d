import { stripVTControlCharacters } from 'node:util'
import type { ParsedError } from '../stack-parse.ts'
import { csharp } from './csharp.ts'
import { go } from './go.ts'
import { java } from './java.ts'
import { javascript } from './javascript.ts'
import { php } from './php.ts'
import { python } from './python.ts'
import { ruby } from './ruby.ts'
import { rust } from './rust.ts'
import type { TraceFormat } from './trace-format.ts'

/** Asked in this order: those whose words nobody else uses come first. */
export const TRACE_FORMATS: readonly TraceFormat[] = [python, go, rust, php, java, csharp, ruby, javascript]

/** The end of a text is kept: it says how a program ended. */
const TEXT_CHARS_MAX = 256 * 1024
const LINES_MAX = 4_000

export interface Trace {
  platform: string
  error: ParsedError
}

/** A failure as one of the known languages prints it, with its causes. Undefined when the text shows none. */
export function parseTrace(text: string): Trace | undefined {
  const lines = stripVTControlCharacters(text.slice(-TEXT_CHARS_MAX)).split(/\r?\n/).slice(-LINES_MAX)
  for (const format of TRACE_FORMATS) {
    const error = format.parse(lines)
    if (error) return { platform: format.platform, error }
  }
  return undefined
}
