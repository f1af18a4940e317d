/**
 * Entry program: loaded into the failing program before its own code (`node --import`). Stops at the exception we know, in the
 * frame it comes from, and writes down what the expressions in question were. Facts beat guesses.
 */
import { writeFileSync } from 'node:fs'
import { type Debugger, Session } from 'node:inspector'
import { findSourceMap } from 'node:module'
import { fileURLToPath } from 'node:url'
import { pauseOnExceptions } from '../drivers/pause-on-exceptions.ts'
import {
  type FrameFacts,
  NAMES_MAX,
  PROBE_REQUEST_VARIABLE,
  type ProbeFrame,
  type ProbeRequest,
  type ValueFact,
} from './facts.ts'

/** A program that throws more often is left to run: stopping costs it a millisecond each time. */
const PAUSES_MAX = 500
const FRAMES_MAX = 12
const LOOK_MS_MAX = 500

interface CallFrame {
  callFrameId: string
  functionName: string
  location: { scriptId: string; lineNumber: number; columnNumber?: number }
}

const text = process.env[PROBE_REQUEST_VARIABLE]
if (text !== undefined) watch(JSON.parse(text) as ProbeRequest)

function watch(request: ProbeRequest): void {
  const session = new Session()
  session.connect()
  let pauses = 0
  // Frames of some Node versions carry no URL: scripts are remembered as they are loaded.
  const files = new Map<string, string>()
  session.on('Debugger.scriptParsed', ({ params }) => files.set(params.scriptId, fileOf(params.url)))
  session.on('Debugger.paused', ({ params }) => {
    if (++pauses > PAUSES_MAX) return session.post('Debugger.setPauseOnExceptions', { state: 'none' })
    const data = params.data as { description?: string } | undefined
    if (params.reason !== 'exception' && params.reason !== 'promiseRejection') return
    if (!data?.description?.includes(request.message)) return
    const facts = readFrames(session, params.callFrames as CallFrame[], request, files)
    if (facts.length > 0) writeFileSync(request.output, JSON.stringify(facts))
  })
  pauseOnExceptions(session)
}

/** The wanted frames, innermost first; matched by file and line, since columns of one statement differ between engines' views. */
function readFrames(
  session: Session,
  callFrames: CallFrame[],
  request: ProbeRequest,
  files: Map<string, string>,
): FrameFacts[] {
  const facts: FrameFacts[] = []
  for (const frame of callFrames.slice(0, FRAMES_MAX * 4)) {
    const places = placesOf(frame, files.get(frame.location.scriptId) ?? '')
    const isWanted = ({ file, line }: ProbeFrame) => places.some((place) => place.file === file && place.line === line)
    const wanted = request.frames.find(isWanted)
    if (!wanted) continue
    const { file, line } = wanted
    const column = (frame.location.columnNumber ?? 0) + 1
    facts.push({
      file,
      line,
      column: wanted.column || column,
      function: frame.functionName,
      values: readValues(session, frame, wanted.expressions),
    })
    if (facts.length >= FRAMES_MAX) break
  }
  return facts
}

/** Where the frame stands in what runs and, for a program that was translated as it was loaded, in what people wrote. */
function placesOf({ location }: CallFrame, file: string): { file: string; line: number }[] {
  const { lineNumber, columnNumber = 0 } = location
  const entry = findSourceMap(file)?.findEntry(lineNumber, columnNumber)
  const written =
    entry && 'originalSource' in entry ? [{ file: fileOf(entry.originalSource), line: entry.originalLine + 1 }] : []
  return [{ file, line: lineNumber + 1 }, ...written]
}

const fileOf = (url: string): string => (url.startsWith('file:') ? fileURLToPath(url) : url)

function readValues(session: Session, frame: CallFrame, expressions: string[]): Record<string, ValueFact> {
  const values: Record<string, ValueFact> = {}
  for (const expression of expressions) {
    const look: Debugger.EvaluateOnCallFrameParameterType & { timeout: number } = {
      callFrameId: frame.callFrameId,
      expression: `(${DESCRIBE})(${expression}\n)`,
      returnByValue: true,
      silent: true,
      throwOnSideEffect: true,
      timeout: LOOK_MS_MAX,
    }
    session.post('Debugger.evaluateOnCallFrame', look, (error, result) => {
      if (!error && !result.exceptionDetails && result.result.value)
        values[expression] = result.result.value as ValueFact
    })
  }
  return values
}

/** Runs inside the failing program's frame, where nothing of ours is in scope: text, so that no bundler renames anything in it. */
const DESCRIBE = `function (value) {
  var fact = { type: value === null ? 'null' : typeof value };
  if (value === null || value === undefined) return fact;
  if (fact.type === 'string') { fact.length = value.length; fact.text = value.slice(0, 200); return fact }
  if (fact.type !== 'object' && fact.type !== 'function') { fact.text = String(value); return fact }
  var prototype = Object.getPrototypeOf(value);
  var classOf = function (one, above) { return above === null ? 'null' : Array.isArray(one) ? 'Array' : String(above.constructor && above.constructor.name) };
  fact.className = classOf(value, prototype);
  if (typeof value.toString !== 'function') fact.isTextless = true;
  if (Array.isArray(value)) {
    fact.length = value.length;
    fact.elements = [];
    for (var k = 0; k < value.length && k < 200; k++) {
      var one = value[k], kind = one === null ? 'null' : typeof one;
      if (kind === 'object') kind = Object.getPrototypeOf(one) === null ? 'bare' : classOf(one, Object.getPrototypeOf(one));
      if (fact.elements.indexOf(kind) < 0) fact.elements.push(kind);
    }
    var held = 0;
    if (value.length <= 1000) { for (var i = 0; i < value.length; i++) if (i in value) held++; fact.isSparse = held < value.length; }
    return fact;
  }
  if (typeof value[Symbol.iterator] === 'function') fact.isIterable = true;
  var names = [];
  for (var at = value, depth = 0; at !== null && at !== Object.prototype && at !== Function.prototype && depth < 5; at = Object.getPrototypeOf(at), depth++) {
    var own = Object.getOwnPropertyNames(at);
    for (var j = 0; j < own.length && names.length < ${NAMES_MAX}; j++) if (names.indexOf(own[j]) < 0) names.push(own[j]);
  }
  fact.names = names;
  var hidden = [];
  if (prototype !== null && prototype !== Object.prototype) {
    for (var h = 0, held = Object.keys(value); h < held.length && hidden.length < 20; h++) {
      if (typeof prototype[held[h]] === 'function' && typeof value[held[h]] !== 'function') hidden.push(held[h]);
    }
  }
  if (hidden.length > 0) fact.hidden = hidden;
  return fact;
}`
