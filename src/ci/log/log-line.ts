/** What one line of a job's log says once the runner's own dress is off. */
export interface LogLine {
  /** From the form of a whole run: job, tab, step, tab, line. */
  job: string | undefined
  step: string | undefined
  /** The two as the line begins with them. */
  names: string | undefined
  /** Without time stamp, colours, and the runner's marker. */
  text: string
  marker: Marker | undefined
}

type Marker = 'group' | 'endgroup' | 'section' | 'error' | 'copied-error' | 'warning' | 'other'

/** GitLab writes behind it which stream of which command the line is of. */
const TIME = /^\uFEFF?[ \t]{0,4}\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z ?(?:[\da-f]{2}[OE][ +])?/
/** What other services put before each line, pages that people copy from, and programs that run a workflow at home. */
const OTHER_DRESS =
  /^(?:\[?\d\d:\d\d:\d\d(?:[.,]\d{1,6})?(?: [AP]M)?\]?:?[ \t]+|[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT |\[Container\] \d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d(?:\.\d+)? |Step #\d{1,3}(?: - "[^"]{1,100}")?: |\[[^\]]{1,100}\] {1,4}\| )/
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what a colour begins with.
const COLOURS = /\u001B\[[\d;]*[A-Za-z]/g
const MARKER = /^##\[(group|endgroup|error|warning|[a-z]+)\]/
const COMMAND = /^::(error|warning)(?: [^:]*)?::/
const MARKERS: ReadonlySet<string> = new Set<Marker>(['group', 'endgroup', 'section', 'error', 'warning'])
/** As the web page shows an annotation, from where people copy logs; programs print it as well, so it does not say that the step failed. */
const COPIED = /^Error: /
/** Names of jobs and steps are short; a longer field is output with a tab in it. */
const NAME_CHARS_MAX = 200

export function parseLogLine(line: string): LogLine {
  const { job, step, names, rest } = splitNames(line)
  const plain = asShown(withoutColours(rest.replace(TIME, '')).trimEnd()).replace(OTHER_DRESS, '')
  const marker = MARKER.exec(plain) ?? COMMAND.exec(plain)
  if (marker) return { job, step, names, text: plain.slice(marker[0].length).trim(), marker: markerOf(marker[1]!) }
  return { job, step, names, text: plain, marker: COPIED.test(plain) ? 'copied-error' : undefined }
}

/** From one line of a log to another, where both begin with a time. */
export function millisecondsBetween(earlier: string, later: string): number | undefined {
  const between = millisecondsOf(later) - millisecondsOf(earlier)
  return Number.isNaN(between) ? undefined : between
}

function millisecondsOf(raw: string): number {
  return Date.parse(TIME.exec(splitNames(raw).rest)?.[0].trim().split(' ')[0] ?? '')
}

/** Whether a line is of the job and step of the one before, by a look at its first letters: "no" only means that it has to be parsed. */
export function isOfJob(line: string, names: string | undefined): boolean {
  return names === undefined ? STARTS_WITH_TIME.test(line) : line.startsWith(names)
}

const STARTS_WITH_TIME = /^\d{4}-\d\d-\d\dT/

/** GitHub prints each line of a script that it is about to run in this colour: it is what was asked, not what happened. */
export function isEchoOfScript(line: string): boolean {
  return line.includes('\u001B[36;1m')
}

function splitNames(line: string): { job?: string; step?: string; names?: string; rest: string } {
  const first = line.indexOf('\t')
  if (first <= 0 || first > NAME_CHARS_MAX || TIME.test(line)) return { rest: line }
  const second = line.indexOf('\t', first + 1)
  if (second < 0 || second - first > NAME_CHARS_MAX) return { rest: line }
  const rest = line.slice(second + 1)
  if (!TIME.test(rest)) return { rest: line }
  const step = line.slice(first + 1, second)
  const names = line.slice(0, second + 1)
  return { job: line.slice(0, first), names, ...(step === 'UNKNOWN STEP' ? {} : { step }), rest }
}

/** What a terminal shows of a line that was written over: a bar of progress, or GitLab's marks of sections. */
function asShown(text: string): string {
  return text.includes('\r') ? text.slice(text.lastIndexOf('\r') + 1) : text
}

function withoutColours(text: string): string {
  return text.includes('\u001B') ? text.replace(COLOURS, '') : text
}

function markerOf(word: string): Marker {
  return MARKERS.has(word) ? (word as Marker) : 'other'
}
