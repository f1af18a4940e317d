import { z } from 'zod'
import { SEVERITIES, type Severity } from '../../domain/severity.ts'
import { boundText } from '../../lib/bound-text.ts'
import { printable } from '../../lib/printable.ts'

/** One cause, as the model gives it, within bounds. */
export interface Cause {
  rootCause: string
  severity: Severity
  /** Indices into the failures that were asked about: ascending, each in one cause only. */
  affected: number[]
  suggestedFix: string
  /** As named; nothing says yet that they exist. */
  files: string[]
  confidence: number
  /** What was not taken as it came: one sentence each. */
  flags: string[]
}

/** The answer is none: asking again may help. */
export class AnswerError extends Error {
  override name = 'AnswerError'
}

const CAUSES_MAX = 100
const FILES_MAX = 10
const PATH_CHARS_MAX = 300
const SENTENCE_CHARS_MAX = 300
const FIX_CHARS_MAX = 2_000

/** What the provider is told. Bounds are left out: not every provider knows them, and they are kept here in any case. */
export const answerSchema: Record<string, unknown> = {
  type: 'object',
  properties: {
    issues: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          root_cause: { type: 'string' },
          severity: { type: 'string', enum: [...SEVERITIES] },
          affected_exceptions: { type: 'array', items: { type: 'integer' } },
          suggested_fix: { type: 'string' },
          files_likely_involved: { type: 'array', items: { type: 'string' } },
          confidence: { type: 'number' },
        },
        required: [
          'root_cause',
          'severity',
          'affected_exceptions',
          'suggested_fix',
          'files_likely_involved',
          'confidence',
        ],
        additionalProperties: false,
      },
    },
  },
  required: ['issues'],
  additionalProperties: false,
}

/** What an answer holds at least. All else is mended, and said. */
const item = z.object({
  root_cause: z.string().trim().min(1),
  severity: z.unknown().optional(),
  affected_exceptions: z.array(z.unknown()).catch([]),
  suggested_fix: z.string().catch(''),
  files_likely_involved: z.array(z.unknown()).catch([]),
  confidence: z.coerce.number().catch(0),
})

/**
 * The causes in an answer: a JSON array, or an object with one as `issues`, alone, in a fence or among prose.
 * @throws AnswerError when there is none.
 */
export function readAnswer(text: string, failures: number): Cause[] {
  const items = candidates(text)
    .map(itemsOf)
    .find((found) => found !== undefined)
  if (!items) throw new AnswerError('The answer of the model holds no JSON array of issues.')
  const read = items.slice(0, CAUSES_MAX).flatMap((one) => {
    const parsed = item.safeParse(one)
    return parsed.success ? [parsed.data] : []
  })
  if (read.length === 0 && items.length > 0) throw new AnswerError('No issue in the answer of the model can be read.')
  const taken = new Set<number>()
  return read.map((one) => causeOf(one, failures, taken)).filter(({ affected }) => affected.length > 0)
}

/** Texts that may be the JSON, likeliest first. */
function* textsIn(text: string): Generator<string> {
  yield text
  for (const [, fenced = ''] of text.matchAll(/```[a-z]*\n([\s\S]*?)```/gi)) yield fenced
  yield text.slice(text.indexOf('['), text.lastIndexOf(']') + 1)
  yield text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
}

function candidates(text: string): unknown[] {
  return [...textsIn(text)].flatMap((one) => {
    try {
      return [JSON.parse(one) as unknown]
    } catch {
      return []
    }
  })
}

/** An array of something else than objects, as one that prose holds, is no answer. */
function itemsOf(value: unknown): unknown[] | undefined {
  const items = Array.isArray(value) ? value : (value as { issues?: unknown } | null)?.issues
  return Array.isArray(items) && items.every((one) => typeof one === 'object' && one !== null) ? items : undefined
}

function causeOf(read: z.infer<typeof item>, failures: number, taken: Set<number>): Cause {
  const flags: string[] = []
  const { confidence } = read
  return {
    rootCause: sentence(read.root_cause),
    severity: severityOf(read.severity, flags),
    affected: affectedOf(read.affected_exceptions, { failures, taken, flags }),
    suggestedFix: boundText(printable(read.suggested_fix.trim()), FIX_CHARS_MAX),
    files: read.files_likely_involved
      .filter((file) => typeof file === 'string')
      .slice(0, FILES_MAX)
      .map((file) => boundText(printable(file), PATH_CHARS_MAX)),
    confidence: Number.isFinite(confidence) ? Math.min(1, Math.max(0, confidence)) : 0,
    flags,
  }
}

/** One line that ends as a sentence does. */
function sentence(text: string): string {
  const line = boundText(printable(text.replace(/\s+/g, ' ').trim()), SENTENCE_CHARS_MAX)
  return /[.!?…。]$/.test(line) ? line : `${line}.`
}

/** A word that is none of ours must not be the loudest. */
function severityOf(value: unknown, flags: string[]): Severity {
  const word = wordOf(value)
  const known = SEVERITIES.find((one) => one === word.toLowerCase())
  if (!known) flags.push(`It called the severity ${boundText(printable(word), 40)}, which is taken for low.`)
  return known ?? 'low'
}

/** As it stands in the answer: an object there may have a `toString` that is none. */
const wordOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))

function affectedOf(
  values: readonly unknown[],
  { failures, taken, flags }: { failures: number; taken: Set<number>; flags: string[] },
): number[] {
  const affected: number[] = []
  for (const value of values) {
    const word = wordOf(value)
    const index = /^\d{1,6}$/.test(word) ? Number(word) : -1
    if (index < 0 || index >= failures) {
      if (!flags.includes(OUT_OF_RANGE)) flags.push(OUT_OF_RANGE)
    } else if (!taken.has(index)) {
      taken.add(index)
      affected.push(index)
    }
  }
  return affected.sort((a, b) => a - b)
}

const OUT_OF_RANGE = 'It named failures that it was not asked about.'
