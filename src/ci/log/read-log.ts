import { byteLines } from '../../lib/byte-lines.ts'
import { isEchoOfScript, isOfJob, type LogLine, parseLogLine } from './log-line.ts'
import { type Clue, type LogStep, type OpenStep, openStep } from './open-step.ts'

export interface LogReader {
  push(chunk: Uint8Array): void
  end(): void
}

const LINE_BYTES_MAX = 4_096
const GROUPED_LINES_MAX = 500
const JOB_IS_OVER = 'Post job cleanup.'

/** Reads a log in any pieces and in bounded memory; a step is handed over when it ends. */
export function createLogReader(onStep: (step: LogStep, job: string | undefined) => void): LogReader {
  let line = 0
  let job: string | undefined
  /** What a line of the same job and step begins with in the log of a whole run. */
  let names: string | undefined
  let isInRunGroup = false
  /** Lines of the group that a step starts with: nothing it printed, if the group ends. */
  let grouped: { clue: Clue; raw: string }[] = []
  let step: OpenStep = openStep(undefined, 1)

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
    // Nearly all lines of a long log: they cost one look.
    if (isOfJob(raw, names) && !isInRunGroup && step.isDull(raw)) step.addDull(line, raw)
    else readWhole(raw)
  }

  function readWhole(raw: string): void {
    const parsed = parseLogLine(raw)
    if (beginsStep(parsed)) begin(parsed.step, parsed.job)
    names = parsed.names
    const { text, marker } = parsed
    noteGroup(parsed)
    if (isEchoOfScript(raw)) step.ran({ line, text, isFromScript: true })
    else if (
      marker === 'error' ||
      !(isInRunGroup || marker === 'group' || marker === 'endgroup' || marker === 'section')
    ) {
      if (marker === 'error') leaveGroup()
      step.add({ line, text, isMarked: marker === 'error' }, raw)
    } else if (isInRunGroup && marker === undefined && grouped.length < GROUPED_LINES_MAX)
      grouped.push({ clue: { line, text, isMarked: false }, raw })
  }

  function noteGroup({ text, marker, job: ofJob, step: named }: LogLine): void {
    if (marker === 'group') {
      isInRunGroup = /^Run /.test(text)
      // Where no step is named, the group that starts it names it.
      if (isInRunGroup && named === undefined) {
        begin(text, ofJob ?? job)
        isInRunGroup = true
      }
    } else if (marker === 'endgroup') {
      isInRunGroup = false
      grouped = []
    }
    // What actions do when the job is over does not decide over it.
    else if (text === JOB_IS_OVER && named === undefined) begin(text, ofJob ?? job)
    // Azure's pipelines begin a step so, in the same dress.
    else if (marker === 'section' && text.startsWith('Starting: ')) begin(text.slice('Starting: '.length), ofJob ?? job)
  }

  /** People copy logs without the end of the group: then what the step printed stands in it. */
  function leaveGroup(): void {
    isInRunGroup = false
    for (const { clue, raw } of grouped) step.add(clue, raw)
    grouped = []
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
  }

  function finish(): void {
    leaveGroup()
    if (!step.isEmpty()) onStep(step.close(), job)
    step = openStep(undefined, line + 1)
  }
}
