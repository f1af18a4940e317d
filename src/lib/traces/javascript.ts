import { parseFrameLine } from '../stack-frame.ts'
import { parseErrorText, parseStack } from '../stack-parse.ts'
import { isIndented, type TraceFormat } from './trace-format.ts'

/** What Node prints above an uncaught error: the place, then the line of source. */
const PLACE = /^(?:file:\/\/|node:|\/|[A-Za-z]:\\)\S{0,1000}:\d{1,9}$/
const PREAMBLE_LINES_MAX = 12

export const javascript: TraceFormat = {
  platform: 'node',
  begins: (line) => PLACE.test(line) || (isIndented(line) && parseFrameLine(line) !== undefined),
  continues({ lines, last }, line) {
    // The end of an error's own properties, and of what ended the program.
    if (isIndented(last) && /^[}\])]{1,8},?$/.test(line)) return true
    if (!PLACE.test(lines[0] ?? '')) return false
    return /^Node\.js v\d/.test(line) || (lines.length < PREAMBLE_LINES_MAX && parseFrameLine(last) === undefined)
  },
  parse(lines) {
    if (!lines.some((line) => parseFrameLine(line) !== undefined)) return undefined
    const text = lines.map((line) => line.replace(/^caused by: /, 'Caused by: ')).join('\n')
    return parseErrorText(text) ?? { type: '', message: '', frames: parseStack(text) }
  },
}
