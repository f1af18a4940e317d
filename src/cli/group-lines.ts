import { createLineGrouper, type LineGrouper } from '../grouping/lines/line-grouper.ts'
import { messageOf } from '../grouping/lines/message.ts'
import { byteLines } from '../lib/byte-lines.ts'
import { plainText } from '../lib/plain-text.ts'
import type { Io } from './command.ts'
import { createHeldIds } from './held-ids.ts'
import { inPieces, type Pieces } from './pieces.ts'

/** The rest of a longer line is left out. Above what lines are grouped by, because a message may stand behind other fields. */
const LINE_BYTES_MAX = 1024 * 1024

const LINE_FORMATS = ['raw', 'ndjson'] as const
type LineFormat = (typeof LINE_FORMATS)[number]

export function isLineFormat(text: string): text is LineFormat {
  return (LINE_FORMATS as readonly string[]).includes(text)
}

interface GroupLinesOptions {
  format: LineFormat
  output: 'lines' | 'templates' | 'json'
}

/** Reads lines to their end and says which are one, or what each group is. */
export async function groupLines({ format, output }: GroupLinesOptions, io: Io): Promise<void> {
  const grouper = createLineGrouper()
  const pieces = inPieces(io.stdout)
  if (output === 'lines') await writeLines(grouper, format, io, pieces)
  else await addLines(grouper, format, io, () => {})
  if (output === 'templates') writeTemplates(grouper, pieces)
  if (output === 'json') writeJson(grouper, pieces)
  pieces.end()
}

async function addLines(grouper: LineGrouper, format: LineFormat, { stdin }: Io, onGroup: (groupId: number) => void) {
  const lines = byteLines((bytes, start, end) => {
    const { groupId } =
      format === 'raw'
        ? grouper.add(bytes, start, end)
        : grouper.add(messageOf(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString()))
    onGroup(groupId)
  }, LINE_BYTES_MAX)
  for await (const chunk of stdin ? plainText(stdin) : []) lines.push(chunk)
  lines.end()
}

async function writeLines(grouper: LineGrouper, format: LineFormat, io: Io, { write }: Pieces): Promise<void> {
  let lineId = 0
  const held = createHeldIds((groupId) => write(`${++lineId},${nameOf(grouper.resolve(groupId))}\n`))
  write('LineId,EventId\n')
  await addLines(grouper, format, io, held.add)
  held.end()
}

function writeTemplates(grouper: LineGrouper, { write }: Pieces): void {
  write('EventId,Occurrences,EventTemplate\n')
  for (const { groupId, count, text } of grouper.groups()) write(`${nameOf(groupId)},${count},${csvField(text)}\n`)
}

function writeJson(grouper: LineGrouper, { write }: Pieces): void {
  const groups = grouper.groups().map(({ groupId }) => {
    const { count, text, fingerprint, explanation } = grouper.explain(groupId)
    return { id: nameOf(groupId), count, text, fingerprint, explanation }
  })
  write(`${JSON.stringify({ groups })}\n`)
}

function nameOf(groupId: number): string {
  return `E${groupId + 1}`
}

function csvField(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
