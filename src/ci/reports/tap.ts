import { byteLines } from '../../lib/byte-lines.ts'
import { blockField } from '../../lib/tap.ts'
import { type Place, placeIn } from './place.ts'
import { FAILING_MAX, type FailedTest, firstMessage, type ReportReader, type TestReport, testName } from './report.ts'

const LINE_BYTES_MAX = 4_096
const DEPTHS_MAX = 64
const BELOW_LINES_MAX = 200

const POINT = /^(?<indent>\s*)(?<not>not )?ok\b(?: \d+)?(?: -)? ?(?<name>.*)$/
const TITLE = /^(?<indent>\s*)# (?:Subtest: )?(?<title>.+)$/
const PLAN = /^\s*1\.\.(?<count>\d{1,9})\b/
const IS_EXCUSED = /# (?:SKIP|TODO)\b/i

interface Point {
  names: string[]
  line: number
  /** What is printed below it: a block of YAML, or comments. */
  below: string[]
}

/** TAP as node:test, tape, tap, Mocha, Perl's and Bats print it; nested by indentation. */
export function createTapReader(): ReportReader {
  const points = createTapPoints((point) => failing.push(failedTest(point)), FAILING_MAX)
  const failing: FailedTest[] = []
  const lines = byteLines((bytes, start, end) => {
    points.line(
      Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start)
        .toString()
        .replace(/\r$/, ''),
    )
  }, LINE_BYTES_MAX)
  return {
    push: lines.push,
    end() {
      lines.end()
      return { format: 'tap', failing, ...points.end() }
    },
  }
}

/** Hands over the first points that failed, each when all of it was read. */
export function createTapPoints(onFailed: (point: Point) => void, failingMax = Number.POSITIVE_INFINITY) {
  const suites = new Map<number, string>()
  let at = 0
  let [passed, failed, points] = [0, 0, 0]
  let planned: number | undefined
  let open: Point | undefined

  return {
    line(text: string): void {
      at++
      const point = POINT.exec(text)?.groups
      if (point) readPoint(point)
      else readOther(text)
    },
    end(): Pick<TestReport, 'passed' | 'failed' | 'isWhole'> {
      close()
      return { passed, failed, isWhole: planned !== undefined && planned <= points }
    },
  }

  function readPoint({ indent = '', not, name = '' }: Record<string, string | undefined>): void {
    close()
    if (indent === '') points++
    if (IS_EXCUSED.test(name)) return
    if (not === undefined) passed++
    else open = { names: [...around(suites, indent.length, name), name], line: at, below: [] }
  }

  function readOther(text: string): void {
    const plan = PLAN.exec(text)?.groups
    if (plan && !/^\s/.test(text)) planned = Number(plan.count)
    const title = TITLE.exec(text)?.groups
    if (title && suites.size < DEPTHS_MAX) suites.set(title.indent!.length, title.title!)
    if (open && open.below.length < BELOW_LINES_MAX) open.below.push(text)
  }

  function close(): void {
    // A suite fails because something in it does.
    if (open && !open.below.some((line) => line.includes("failureType: 'subtestsFailed'"))) {
      failed++
      if (failed <= failingMax) onFailed(open)
    }
    open = undefined
  }
}

/** Titles announced above a point: those of the suites around it, and tape's own line for what asserts below it. */
function around(suites: ReadonlyMap<number, string>, indent: number, name: string): string[] {
  return [...suites.entries()]
    .filter(([depth, title]) => depth <= indent && title.trim() !== name.trim())
    .sort(([a], [b]) => a - b)
    .map(([, title]) => title)
}

function failedTest({ names, line, below: printed }: Point): FailedTest {
  const below = printed.map((text) => text.replace(/^\s*# ?/, ''))
  const place = placeOf(below)
  return { name: testName(names), file: place?.file, fileLine: place?.line, message: messageOf(below), line }
}

function messageOf(below: readonly string[]): string {
  const field = (name: string) => firstMessage(blockField(below, name)?.join('\n') ?? '')
  const said = field('error') || field('message')
  if (said !== '') return said
  const [wanted, found] = [field('expected') || field('wanted'), field('actual') || field('got') || field('found')]
  if (wanted !== '' && found !== '') return `expected ${wanted}, got ${found}`
  return firstMessage(below.find((line) => !SAYS_NOTHING.test(line.trim())) ?? '')
}

/** Marks of a block and its fields, that it failed, and where. */
const SAYS_NOTHING = /^$|^---$|^\.\.\.$|^\w+:(?: |$)|^Failed (?:\(TODO\) )?test\b|^at |^\(?in (?:test )?file /

function placeOf(below: readonly string[]): Place | undefined {
  const location = blockField(below, 'location')?.[0] ?? blockField(below, 'at')?.[0]
  const said = location
    ? /^(?:.*\()?(?<file>[^()\s]+?):(?<line>\d{1,7})(?::\d+)?\)?$/.exec(location)?.groups
    : undefined
  const [stack, file] = [blockField(below, 'stack')?.join('\n'), blockField(below, 'file')?.[0]]
  const ofStack = stack === undefined ? undefined : placeIn(stack.replace(/^(?! *at )/gm, 'at '))
  if (ofStack) return ofStack
  if (said) return { file: said.file!.replace(/^file:\/\//, ''), line: Number(said.line) }
  if (file) return { file, line: Number(blockField(below, 'line')?.[0]) || undefined }
  return placeIn(below.join('\n'))
}
