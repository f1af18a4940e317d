import type { StackFrame } from '../domain/event.ts'
import type { ParsedError } from '../lib/stack-parse.ts'
import type { CapturedException } from './drivers/replay-protocol.ts'

const CHAIN_MAX = 10
const FRAMES_MAX = 100
const TEXT_CHARS_MAX = 4_000

/** What an SDK sent from inside the sandbox, oldest cause first, with nothing taken on trust. */
export function capturedError(exceptions: readonly CapturedException[]): ParsedError | undefined {
  let error: ParsedError | undefined
  for (const { type, value, stacktrace } of exceptions.slice(-CHAIN_MAX)) {
    const frames = Array.isArray(stacktrace?.frames) ? stacktrace.frames.slice(-FRAMES_MAX).flatMap(frameOf) : []
    error = { type: textOf(type) ?? 'Error', message: textOf(value) ?? '', frames, ...(error && { cause: error }) }
  }
  return error
}

function frameOf(frame: unknown): StackFrame[] {
  if (typeof frame !== 'object' || frame === null) return []
  const { abs_path, filename, function: name, lineno, colno } = frame as Record<string, unknown>
  const file = textOf(abs_path) ?? textOf(filename)
  if (file === undefined) return []
  const functionName = textOf(name)
  return [
    {
      file: file.replace(/^file:\/\//, ''),
      ...(functionName !== undefined && functionName !== '?' && { function: functionName }),
      ...(typeof lineno === 'number' && { line: lineno }),
      ...(typeof colno === 'number' && { column: colno }),
      inApp: true,
    },
  ]
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value.slice(0, TEXT_CHARS_MAX) : undefined
}
