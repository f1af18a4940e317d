import type { Diagnosis } from '../../domain/diagnosis.ts'
import type { Event, ExceptionInfo, StackFrame } from '../../domain/event.ts'
import type { Diagnoser, DiagnosisContext } from '../diagnoser.ts'
import { severityOf } from '../severity.ts'
import { CAUSES, UNHANDLED_REJECTION } from './causes.ts'
import { examples } from './examples.ts'
import { expressionAt } from './expression-at.ts'
import { readWording, type Wording } from './wording.ts'

/** With the failing expression read from the source, from the event alone, and with no more than the rejection. */
const CONFIDENCE = { located: 0.9, worded: 0.7, rejection: 0.4 }
const FILES_MAX = 5

/** Explains the run-time errors that the engines of JavaScript raise, at the frame that threw. */
export const javascript: Diagnoser = { id: 'javascript', diagnose, examples }

async function diagnose(event: Event, context: DiagnosisContext): Promise<Diagnosis | null> {
  const exception = event.exceptions.at(-1)
  if (!exception) return null
  const wording = readWording({ type: exception.type, message: exception.value })
  const cause = CAUSES[wording.kind]
  if (!cause && !isUnhandledRejection(exception)) return null

  const frame = throwingFrame(exception)
  const place = frame && (await locate(frame, wording, context))
  const expression = place?.expression ?? wording.expression
  const rootCause = cause
    ? cause({ ...wording, ...(expression === undefined ? {} : { expression }) })
    : UNHANDLED_REJECTION
  return {
    diagnoser: 'javascript',
    rule: cause ? wording.kind : 'unhandled-rejection',
    rootCause: frame ? `${rootCause}, in ${nameOf(frame)}.` : `${rootCause}.`,
    severity: severityOf(event),
    confidence: !cause ? CONFIDENCE.rejection : place?.expression ? CONFIDENCE.located : CONFIDENCE.worded,
    evidence: evidenceOf({ event, exception, frame, line: place?.line, expression }),
    files: filesOf(exception),
  }
}

function isUnhandledRejection({ mechanism }: ExceptionInfo): boolean {
  return /unhandledrejection/i.test(mechanism?.type ?? '')
}

/** The newest frame of the program's own code; of any code when there is none. */
function throwingFrame({ frames }: ExceptionInfo): StackFrame | undefined {
  return frames.findLast(({ inApp }) => inApp) ?? frames.at(-1)
}

async function locate(frame: StackFrame, wording: Wording, { readSource }: DiagnosisContext) {
  const line = (await lineOf(frame, readSource)) ?? frame.contextLine
  if (line === undefined) return undefined
  return {
    line: line.trim(),
    expression: frame.column === undefined ? undefined : expressionAt(line, frame.column, wording),
  }
}

async function lineOf(
  { file, line }: StackFrame,
  readSource: DiagnosisContext['readSource'],
): Promise<string | undefined> {
  if (line === undefined) return undefined
  const text = await readSource(file)
  return text?.split('\n')[line - 1]
}

function evidenceOf(found: {
  event: Event
  exception: ExceptionInfo
  frame: StackFrame | undefined
  line: string | undefined
  expression: string | undefined
}): string[] {
  const { event, exception, frame, line, expression } = found
  const name = expression?.match(/^[\w$]+/)?.[0]
  const hasValue = name !== undefined && frame?.vars !== undefined && Object.hasOwn(frame.vars, name)
  return [
    `${exception.type || 'The error'} says: ${exception.value}`,
    ...(frame
      ? [`It was thrown at ${frame.file}:${frame.line ?? '?'}${frame.function ? ` in ${frame.function}` : ''}.`]
      : []),
    ...(line ? [`The line reads: ${line}`] : []),
    ...(hasValue ? [`There, ${name} was ${JSON.stringify(frame.vars![name])}.`] : []),
    ...(isUnhandledRejection(exception) ? ['A promise was rejected and nobody handled it.'] : []),
    ...(event.request ? [`It happened in ${event.request.method} ${event.request.url}.`] : []),
  ]
}

/** Nearest to the failure first. */
function filesOf({ frames }: ExceptionInfo): string[] {
  return [...new Set(frames.toReversed().flatMap(({ inApp, file }) => (inApp ? [file] : [])))].slice(0, FILES_MAX)
}

function nameOf({ function: name, file }: StackFrame): string {
  const base = file.split(/[\\/]/).at(-1) ?? file
  return name ? `${name} (${base})` : base
}
