import { byteLines } from '../../lib/byte-lines.ts'
import { isEchoOfScript, type LogLine, parseLogLine } from './log-line.ts'

/** A line that may say why a step failed. Lines are counted from 1, in the file as it was given. */
export interface Clue {
  line: number
  text: string
  /** The runner, or a program through it, marked the line as an error. */
  isMarked: boolean
}

export interface LogStep {
  name: string | undefined
  startLine: number
  /** What the runner says last of a step that failed. */
  exitCode: number | undefined
  hasFailed: boolean
  clues: readonly Clue[]
  /** The last line before it ended or failed. */
  lastPrinted: Clue | undefined
}

export interface LogReader {
  push(chunk: Uint8Array): void
  end(): void
}

const LINE_BYTES_MAX = 4_096
const CLUE_CHARS_MAX = 1_000
/** Of a step the first and last lines are kept whatever they say, and between them the first and last that sound like an error. */
const FIRST_LINES_MAX = 500
const FIRST_CLUES_MAX = 1_500
const LAST_CLUES_MAX = 1_500
const LAST_LINES_MAX = 500

/** A cheap look, for it is taken at each line of a log: what lies between the first and the last lines of a step counts only so. */
const TELLING = /[Ee]rror|ERR|[Ff]ail|FAIL|fatal|not ok|No space|panic|[Dd]enied|>>> |✖|✕/

const EXIT = /^(?:Process completed with exit code|The process '.{1,300}' failed with exit code) (\d+)/

/** A job that was stopped because a sibling failed says so as an error; the cause is with the sibling. */
const CANCELLED = /^(?:Error: )?The (?:operation|run|job) was cancell?ed/i

/** Reads a log in any pieces and in bounded memory; a step is handed over when it ends. */
export function createLogReader(onStep: (step: LogStep, job: string | undefined) => void): LogReader {
  let line = 0
  let job: string | undefined
  let isInRunGroup = false
  let step = openStep(undefined, 1)

  const lines = byteLines((bytes, start, end) => {
    line++
    read(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString())
  }, LINE_BYTES_MAX)
  return {
    push: lines.push,
    end() {
      lines.end()
      finish()
    },
  }

  function read(raw: string): void {
    const parsed = parseLogLine(raw)
    if (beginsStep(parsed)) begin(parsed.step, parsed.job)
    const { text, marker } = parsed
    if (marker === 'group') {
      isInRunGroup = /^Run /.test(text)
      // Where no step is named, the group that starts it names it.
      if (isInRunGroup && parsed.step === undefined) begin(text, parsed.job ?? job)
    } else if (marker === 'endgroup') isInRunGroup = false
    if (marker === 'group' || marker === 'endgroup' || isEchoOfScript(raw)) return
    if (isInRunGroup && marker !== 'error') return
    if (marker === 'error') isInRunGroup = false
    step.add({ line, text: text.slice(0, CLUE_CHARS_MAX), isMarked: marker === 'error' })
  }

  /** In the log of a whole run, a line without names is the rest of the one before. */
  function beginsStep(next: LogLine): boolean {
    if (next.job === undefined && job !== undefined) return false
    return next.job !== job || (next.step !== undefined && next.step !== step.name)
  }

  function begin(name: string | undefined, inJob: string | undefined): void {
    finish()
    job = inJob
    step = openStep(name, line)
    isInRunGroup = false
  }

  function finish(): void {
    if (!step.isEmpty()) onStep(step.close(), job)
    step = openStep(undefined, line + 1)
  }
}

function openStep(name: string | undefined, startLine: number) {
  const first: Clue[] = []
  let last: Clue[] = []
  let tail: Clue[] = []
  let lastPrinted: Clue | undefined
  let lines = 0
  let exitCode: number | undefined
  let hasFailed = false

  return {
    name,
    isEmpty: () => lines === 0,
    add(clue: Clue): void {
      lines++
      const exit = clue.isMarked || clue.text.startsWith('Process completed') ? EXIT.exec(clue.text) : null
      if (exit) exitCode ??= Number(exit[1])
      if ((clue.isMarked && !CANCELLED.test(clue.text)) || exit) hasFailed = true
      // What comes behind the runner's last word was not printed by the step.
      if (!exit && exitCode === undefined && clue.text.trim() !== '') lastPrinted = clue
      if (lines <= FIRST_LINES_MAX) first.push(clue)
      else if (!clue.isMarked && !TELLING.test(clue.text)) tail = pushed(tail, clue, LAST_LINES_MAX)
      else if (first.length < FIRST_LINES_MAX + FIRST_CLUES_MAX) first.push(clue)
      else last = pushed(last, clue, LAST_CLUES_MAX)
    },
    close(): LogStep {
      const clues = [...first, ...last.slice(-LAST_CLUES_MAX), ...tail.slice(-LAST_LINES_MAX)]
      return { name, startLine, exitCode, hasFailed, clues, lastPrinted }
    },
  }
}

/** Cut only when twice as long, so that a line costs no copy of all before it. */
function pushed(list: Clue[], clue: Clue, max: number): Clue[] {
  list.push(clue)
  return list.length > 2 * max ? list.slice(-max) : list
}
