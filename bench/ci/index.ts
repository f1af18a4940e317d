/** What real logs are read as, when PRUNELLA_DATA has some, and how fast a long one is read: `npm run bench:ci`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createLogAnalyzer } from '../../src/ci/analyze-log.ts'
import type { Remedy } from '../../src/ci/categories/category.ts'
import { CATEGORIES } from '../../src/ci/categories/index.ts'
import { editFor } from './edits.ts'

const LONG_LOG_BYTES = 200_000_000
const CHUNK_BYTES = 65_536
const MEGABYTE = 1_000_000
const LINE_CHARS_SHOWN = 120

const TO_LEARN_FROM = ['dev'] as const
const OTHERS = ['held', 'kept', 'aside', 'recorded-aside'] as const
const LEARNT: ReadonlySet<string> = new Set(TO_LEARN_FROM)

const sets = process.argv.includes('--dev') ? TO_LEARN_FROM : [...TO_LEARN_FROM, ...OTHERS]
// First, while the process is small: what it takes is measured too.
printSpeed()
for (const set of sets) printRecorded(set)
await printEdits()
const folder = process.env.PRUNELLA_DATA && join(process.env.PRUNELLA_DATA, 'ci')
if (folder) printReadings(folder)
else process.stdout.write('No real logs: set PRUNELLA_DATA.\n')

interface Label {
  /** Each that a person may defend, where two labelled it apart; the first is that of who gathered the log. */
  category: string | readonly string[]
  /** Part of the line that says why, or of each where more than one does. */
  line: string | readonly string[]
  /** Who can do something about it, where the label says so. */
  remedy?: Remedy
}

/** Logs with one right answer each, labelled before they were read once. For what is in none of `TO_LEARN_FROM` no pattern is written. */
function printRecorded(set: (typeof sets)[number]): void {
  const root = join(import.meta.dirname, set)
  const labels = Object.entries(labelsIn(root))
  const table = new Map<string, string[]>()
  const right = { category: 0, line: 0, remedy: 0 }
  const wrongLines: string[] = []
  for (const [id, { category, line, remedy }] of labels) {
    const labelled = [category].flat()
    const { cause } = analyzed(readFileSync(join(root, `${id}.log`)))
    const read = cause?.category.id ?? 'nothing'
    if (labelled.includes(read)) right.category++
    else table.set(labelled[0]!, [...(table.get(labelled[0]!) ?? []), `${read} (${id})`])
    if ((remedy ? [remedy] : labelled.map(remedyOf)).includes(cause?.category.remedy ?? 'person')) right.remedy++
    if ([line].flat().some((part) => cause?.decisive.text.includes(part))) right.line++
    else wrongLines.push(`${id}: ${cause?.decisive.text.slice(0, LINE_CHARS_SHOWN) ?? '-'}`)
  }
  process.stdout.write(
    `${set}: category ${right.category}, decisive line ${right.line}, who mends it ${right.remedy} of ${labels.length}\n`,
  )
  if (!set.endsWith('aside'))
    for (const [label, wrong] of table) process.stdout.write(`  ${label.padEnd(22)} read as ${wrong.join(', ')}\n`)
  // Of what is held nothing is shown that a pattern could be written from, and of what is set aside not even which are wrong.
  if (LEARNT.has(set)) for (const line of wrongLines) process.stdout.write(`  other line  ${line}\n`)
  process.stdout.write('\n')
}

/** An edit for a failure that has another cause than the edit is for is a wrong one. */
async function printEdits(): Promise<void> {
  let [logs, edits, wrong] = [0, 0, 0]
  for (const set of sets) {
    const root = join(import.meta.dirname, set)
    for (const [id, { category }] of Object.entries(labelsIn(root))) {
      const analysis = analyzed(readFileSync(join(root, `${id}.log`)))
      const fix = await editFor(analysis)
      logs++
      if (fix === undefined) continue
      edits++
      if (analysis.cause && [category].flat().includes(analysis.cause.category.id)) continue
      wrong++
      if (LEARNT.has(set)) process.stdout.write(`  wrong edit  ${id}: ${fix}\n`)
    }
  }
  process.stdout.write(
    `edits proposed for ${edits} of ${logs} logs, ${wrong} of them for another cause than the label's\n\n`,
  )
}

function labelsIn(root: string): Record<string, Label> {
  return JSON.parse(readFileSync(join(root, 'labels.json'), 'utf8')) as Record<string, Label>
}

/** A category that does not exist is one that a person has to look at. */
function remedyOf(id: string): Remedy {
  return CATEGORIES.find((category) => category.id === id)?.remedy ?? 'person'
}

interface Case {
  category: string
  keyLines?: { text: string }[]
}

/** Rows of the table are the labels of the cases, and columns what they were read as; a person judges which of them are the same. */
function printReadings(root: string): void {
  const table = new Map<string, Map<string, number>>()
  let withLine = 0
  let lineRight = 0
  for (const id of readdirSync(root)) {
    const { category, keyLines } = JSON.parse(readFileSync(join(root, id, 'case.json'), 'utf8')) as Case
    const { cause } = analyzed(logOf(join(root, id)))
    const row = table.get(category) ?? new Map<string, number>()
    const read = cause?.category.id ?? 'nothing'
    table.set(category, row.set(read, (row.get(read) ?? 0) + 1))
    if (!keyLines) continue
    withLine++
    if (cause && keyLines.some(({ text }) => plain(text).includes(plain(cause.decisive.text)))) lineRight++
  }
  for (const [label, row] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
    process.stdout.write(`${label.padEnd(30)}${[...row].map(([read, count]) => `${read} ${count}`).join(', ')}\n`)
  }
  process.stdout.write(`\ndecisive line as labelled: ${lineRight} of ${withLine}\n`)
}

function logOf(root: string): Buffer {
  const whole = join(root, 'full.log.gz')
  return existsSync(whole) ? gunzipSync(readFileSync(whole)) : readFileSync(join(root, 'log.txt'))
}

function analyzed(bytes: Buffer) {
  const analyzer = createLogAnalyzer()
  analyzer.push(bytes)
  return analyzer.end()
}

function plain(text: string): string {
  return text
    .replace(/[^\w ]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}

function printSpeed(): void {
  const line = (i: number) =>
    `2026-01-02T03:04:05.0000000Z [${i}/99999] Compiling src/module_${i}/file_${i}.cc into out/obj_${i}.o\n`
  const chunk = Buffer.from(Array.from({ length: CHUNK_BYTES / 100 }, (_, i) => line(i)).join(''))
  const before = process.memoryUsage().rss
  let peak = before
  const analyzer = createLogAnalyzer()
  const startedAt = process.cpuUsage()
  let bytes = 0
  for (; bytes < LONG_LOG_BYTES; bytes += chunk.length) {
    analyzer.push(chunk)
    peak = Math.max(peak, process.memoryUsage.rss())
  }
  analyzer.end()
  const { user, system } = process.cpuUsage(startedAt)
  const seconds = (user + system) / 1_000_000
  process.stdout.write(
    `a log of ${bytes / MEGABYTE} MB: ${(bytes / MEGABYTE / seconds).toFixed(0)} MB for a second of one core, ${((peak - before) / MEGABYTE).toFixed(0)} MB more memory\n`,
  )
}
