import sax from 'sax'
import { placeIn } from './place.ts'
import { FAILING_MAX, FAILURE_CHARS_MAX, type FailedTest, firstMessage, type ReportReader, testName } from './report.ts'

/** Of one attribute: a message may hold two large values. Text is handed over in pieces of it. */
const ATTRIBUTE_CHARS_MAX = 1024 * 1024
/** Signs that should have been escaped are passed over; what has more of them is no XML. */
const MISTAKES_MAX = 1_000
/** Of elements in each other, and of attributes of one: beyond that it is no report, and would cost memory for each. */
const DEPTH_MAX = 256
const ATTRIBUTES_MAX = 1_000
/** Whether to go on is asked after each. */
const PIECE_BYTES = 16_384

// Its types leave it out.
Object.assign(sax, { MAX_BUFFER_LENGTH: ATTRIBUTE_CHARS_MAX })

interface Suite {
  name: string
  file: string | undefined
}

interface Case extends Suite {
  className: string
  fileLine: number | undefined
  line: number
  failure: { message: string; text: string } | undefined
  isSkipped: boolean
}

/** JUnit's XML in the dialects of the runners. No entity but XML's own five is known, so none can grow, and no file is fetched. */
export function createJunitReader(): ReportReader {
  const parser = sax.parser(true, { position: true })
  const decoder = new TextDecoder()
  const suites: Suite[] = []
  const failing: FailedTest[] = []
  let [passed, failed, mistakes, depth, attributeCount] = [0, 0, 0, 0, 0]
  let isEnded = false
  let open: Case | undefined
  let isInFailure = false

  parser.onerror = (error) => {
    mistakes++
    if (/^Max buffer length/.test(error.message) || mistakes > MISTAKES_MAX) isEnded = true
    else parser.resume()
  }
  parser.onattribute = () => {
    if (++attributeCount > ATTRIBUTES_MAX) isEnded = true
  }
  parser.onopentag = ({ name, attributes }) => {
    const of = (key: string) => (attributes[key] as string | undefined)?.trim() || undefined
    attributeCount = 0
    if (++depth > DEPTH_MAX) isEnded = true
    if (name === 'testsuite') suites.push({ name: of('name') ?? '', file: of('file') ?? of('filepath') })
    else if (name === 'testcase') open = openCase(of, parser.line + 1)
    else if (name === 'skipped' && open) open.isSkipped = true
    else if (isFailure(name) && open) {
      open.failure ??= { message: of('message') ?? of('type') ?? '', text: '' }
      isInFailure = true
    }
  }
  parser.ontext = addText
  parser.oncdata = addText
  parser.onclosetag = (name) => {
    depth--
    if (name === 'testsuite') suites.pop()
    else if (isFailure(name)) isInFailure = false
    else if (name === 'testcase') closeCase()
  }
  return {
    push(chunk) {
      for (let at = 0; at < chunk.length && !isEnded; at += PIECE_BYTES)
        parser.write(decoder.decode(chunk.subarray(at, at + PIECE_BYTES), { stream: true }))
    },
    end() {
      const isCut = open !== undefined || suites.length > 0
      closeCase()
      return { format: 'junit', passed, failed, failing, isWhole: !isEnded && !isCut && mistakes === 0 }
    },
  }

  function openCase(of: (key: string) => string | undefined, line: number): Case {
    const at = Number(of('line') ?? Number.NaN)
    return {
      ...{ name: of('name') ?? '', className: of('classname') ?? '', line, isSkipped: false, failure: undefined },
      file: of('file') ?? suites.findLast(({ file }) => file !== undefined)?.file,
      fileLine: Number.isSafeInteger(at) && at > 0 ? at : undefined,
    }
  }

  function addText(text: string): void {
    if (!isInFailure || !open?.failure) return
    open.failure.text += text.slice(0, FAILURE_CHARS_MAX - open.failure.text.length)
  }

  function closeCase(): void {
    if (open?.failure) {
      failed++
      if (failing.length < FAILING_MAX) failing.push(failedTest(open, suites))
    } else if (open && !open.isSkipped) passed++
    open = undefined
    isInFailure = false
  }
}

/** node:test says of all that they are tests. */
const SAYS_NO_CLASS = /^(?:test)?$/

/** A test that passed when it ran again (`flakyFailure`) is none. */
function isFailure(name: string): boolean {
  return name === 'failure' || name === 'error'
}

function failedTest({ name, className, file, fileLine, line, failure }: Case, suites: readonly Suite[]): FailedTest {
  const place = placeIn(`${failure!.message}\n${failure!.text}`, className)
  const around = SAYS_NO_CLASS.test(className) ? suites.map((suite) => suite.name) : [className]
  return {
    name: testName([...around, name]),
    file: file ?? place?.file,
    fileLine: fileLine ?? (file === undefined || place?.file.endsWith(file) ? place?.line : undefined),
    message: firstMessage(failure!.message) || firstMessage(failure!.text),
    line,
  }
}
