import { loadConfig } from '../config.ts'
import { UserError } from '../domain/errors.ts'
import { linesOf } from '../lib/lines-of.ts'
import { plainText } from '../lib/plain-text.ts'
import { createLineRedactor, type RedactedLines, redactJson } from '../lib/redact/redact-lines.ts'
import { type RedactOptions, TEXT_CHARS_MAX } from '../lib/redact/redact-text.ts'
import { parseArguments } from './arguments.ts'
import type { Command, Io } from './command.ts'

const usage = '[--json] [--report] [--config FILE] < TEXT'

const OPTIONS = {
  json: { type: 'boolean', default: false },
  report: { type: 'boolean', default: false },
  config: { type: 'string' },
} as const

/** Of JSON on several lines, which is read as a whole. */
const DOCUMENT_CHARS_MAX = 16_000_000

export const redact: Command = {
  name: 'redact',
  summary: 'Text on standard input, as it would be stored; --report lists what was taken out on standard error',
  usage,
  async run(argv, io) {
    const { values } = parseArguments(argv, OPTIONS, { usage: `redact ${usage}` })
    const { redaction } = loadConfig(values.config)
    const report = createReport(values.report ? io.stderr : () => {})
    const pieces = values.json ? redactedDocuments(io, redaction) : redactedLines(io, redaction)
    for await (const { text, removals } of pieces) {
      io.stdout(text)
      report.add(removals)
      await io.flushed?.()
    }
    report.end()
    return 0
  },
}

async function* redactedLines(io: Io, options: RedactOptions): AsyncGenerator<RedactedLines> {
  const redactor = createLineRedactor(options)
  for await (const line of linesOf(plainText(io.stdin ?? noInput()), TEXT_CHARS_MAX)) {
    const redacted = redactor.push(line)
    if (redacted) yield redacted
  }
  const rest = redactor.end()
  if (rest) yield rest
}

/** One value a line, or one over several lines. */
async function* redactedDocuments(io: Io, options: RedactOptions): AsyncGenerator<RedactedLines> {
  let number = 0
  let document: { text: string; line: number } | undefined
  for await (const line of linesOf(plainText(io.stdin ?? noInput()), DOCUMENT_CHARS_MAX)) {
    number++
    const json = document ? undefined : parsed(line)
    if (json !== undefined) yield redactJson(line, { json, line: number, options })
    else if (document) document.text += line
    else if (line.trim() !== '') document = { text: line, line: number }
    if (document && document.text.length > DOCUMENT_CHARS_MAX)
      throw new UserError(
        `The JSON from line ${document.line} on has more than ${DOCUMENT_CHARS_MAX} characters. Give one value a line, each in one line.`,
      )
  }
  if (!document) return
  const json = parsed(document.text)
  if (json === undefined)
    throw new UserError(`What starts in line ${document.line} is not JSON. Without --json it is read as text.`)
  yield redactJson(document.text, { json, line: document.line, options })
}

/** A report never holds what it reports, and grows only with the number of kinds. */
function createReport(write: (text: string) => void) {
  const counts = new Map<string, number>()
  return {
    add(removals: RedactedLines['removals']): void {
      for (const { kind, line, column, path } of removals) {
        counts.set(kind, (counts.get(kind) ?? 0) + 1)
        write(`${line}:${path ?? column} ${kind}\n`)
      }
    },
    end(): void {
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
      const kinds = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, count]) => `${kind} ${count}`)
      write(`${total} taken out${total === 0 ? '' : `: ${kinds.join(', ')}`}\n`)
    },
  }
}

async function* noInput(): AsyncGenerator<Uint8Array> {}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
