import type { ExceptionInfo } from '../domain/event.ts'
import { boundText } from '../lib/bound-text.ts'
import { compact } from '../lib/compact.ts'
import type { ParsedError } from '../lib/stack-parse.ts'
import { parseTrace } from '../lib/traces/index.ts'
import { cutFrames } from './cut-frames.ts'
import { EXCEPTIONS_MAX, MESSAGE_CHARS_MAX, NAME_CHARS_MAX, PATH_CHARS_MAX } from './limits.ts'

/** What the sender says beside the printed stack. */
export interface Said {
  type?: string | undefined
  message?: string | undefined
}

/** The exceptions that a printed stack tells of, oldest cause first, and its language. Undefined when it is no stack of a language that we know. */
export function printedExceptions(
  text: string,
  said: Said = {},
): { platform: string; exceptions: ExceptionInfo[] } | undefined {
  const trace = parseTrace(text)
  if (!trace) return undefined
  const { error, platform } = trace
  const surfaced = { ...error, type: error.type || shortName(said.type), message: said.message ?? error.message }
  return { platform, exceptions: chainOf(surfaced).slice(-EXCEPTIONS_MAX) }
}

/** One exception where only its name and its words are known. */
export function namedException({ type, message = '' }: Said): ExceptionInfo {
  return exceptionOf({ type: shortName(type), message, frames: [] })
}

function chainOf(error: ParsedError): ExceptionInfo[] {
  return error.cause ? [...chainOf(error.cause), exceptionOf(error)] : [exceptionOf(error)]
}

function exceptionOf({ type, message, frames }: ParsedError): ExceptionInfo {
  return {
    type: boundText(type || 'Error', NAME_CHARS_MAX),
    value: boundText(message, MESSAGE_CHARS_MAX),
    frames: cutFrames(frames).map((frame) =>
      compact({
        ...frame,
        file: boundText(frame.file, PATH_CHARS_MAX),
        function: frame.function && boundText(frame.function, NAME_CHARS_MAX),
        module: frame.module && boundText(frame.module, NAME_CHARS_MAX),
      }),
    ),
  }
}

/** `java.lang.IllegalStateException` and `Shop\CartError` without where they are. */
function shortName(type: string | undefined): string {
  return type?.split(/[.\\]|::/).at(-1) || 'Error'
}
