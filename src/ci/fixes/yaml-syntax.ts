import { isDeepStrictEqual } from 'node:util'
import { parseDocument } from 'yaml'
import { EditRefused } from '../workflow/edit-refused.ts'
import { meaningOf, recordOf } from '../workflow/parse-workflow.ts'
import type { Fix } from './fix.ts'

/** How far above the line that a parser names the fault is looked for. */
const LINES_ABOVE = 30
const LINES_BELOW = 5

/**
 * A file that is no valid YAML: one line indented as its neighbours, tabs made blanks, a blank put behind a colon. Only where the file is a
 * workflow after it, and where all changes of the same size mean the same.
 */
export const YAML_SYNTAX: Fix = {
  id: 'yaml-syntax',
  categories: ['workflow-syntax'],
  propose({ text, path }) {
    const before = parseDocument(text, { prettyErrors: false })
    const fault = before.errors[0]
    if (!fault) throw new EditRefused('The file is valid YAML: what it asks for is not what GitHub knows.')
    const lines = text.split('\n')
    const at = text.slice(0, fault.pos[0]).split('\n').length - 1
    const mended = withoutTabs(lines) ?? changedLine(lines, at)
    return { what: mended.what, changes: [{ path, before: text, after: mended.text }] }
  },
}

interface Mended {
  what: string
  text: string
}

function withoutTabs(lines: readonly string[]): Mended | undefined {
  const at = lines.findIndex((line) => /^ *\t/.test(line))
  if (at < 0) return undefined
  for (const width of [2, 4, 8]) {
    const text = lines
      .map((line) => line.replace(/^[ \t]+/, (start) => start.replaceAll('\t', ' '.repeat(width))))
      .join('\n')
    if (workflowMeaning(text) !== undefined) return { what: 'Indent by blanks in place of tabs.', text }
  }
  return undefined
}

interface Candidate extends Mended {
  meaning: unknown
  /** Of two that both do, the one that moves less. */
  size: number
}

function changedLine(lines: readonly string[], at: number): Mended {
  const candidates: Candidate[] = []
  for (let i = Math.max(0, at - LINES_ABOVE); i <= Math.min(lines.length - 1, at + LINES_BELOW); i++) {
    for (const { line, what, size } of variantsOf(lines, i)) {
      const text = lines.toSpliced(i, 1, line).join('\n')
      const meaning = workflowMeaning(text)
      if (meaning !== undefined) candidates.push({ what: `${what} in line ${i + 1}.`, text, meaning, size })
    }
  }
  candidates.sort((a, b) => a.size - b.size)
  const [best] = candidates
  if (!best) throw new EditRefused('No change of one line makes the file a valid workflow.')
  const rival = candidates.find(({ size, meaning }) => size === best.size && !isDeepStrictEqual(meaning, best.meaning))
  if (rival)
    throw new EditRefused('More than one change of a line makes the file valid, and they mean different things.')
  return best
}

function variantsOf(lines: readonly string[], i: number): { line: string; what: string; size: number }[] {
  const line = lines[i]!
  const content = line.trimStart()
  if (content === '' || content.startsWith('#')) return []
  const own = line.length - content.length
  const columns = [indentAround(lines, i, -1), indentAround(lines, i, 1)].flat()
  const moved = [...new Set(columns)]
    .filter((column) => column !== own)
    .map((column) => ({
      line: ' '.repeat(column) + content,
      what: 'Mend the indentation',
      size: Math.abs(column - own),
    }))
  const spaced = line.replace(/^(\s*(?:- )?[\w-]+):(?=[^\s:/])/, '$1: ')
  return spaced === line ? moved : [...moved, { line: spaced, what: 'Put a blank behind the colon', size: 1 }]
}

/** Where the nearest line that way begins, and where a key of its item begins. */
function indentAround(lines: readonly string[], from: number, way: -1 | 1): number[] {
  for (let i = from + way; i >= 0 && i < lines.length; i += way) {
    const content = lines[i]!.trimStart()
    if (content === '' || content.startsWith('#')) continue
    const indent = lines[i]!.length - content.length
    return content.startsWith('- ') ? [indent, indent + 2] : [indent]
  }
  return []
}

/** What the text means where it is valid and has the form of a workflow: each job runs steps, or calls a workflow. */
function workflowMeaning(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false })
  if (document.errors.length > 0) return undefined
  const root = recordOf(meaningOf(document))
  const jobs = Object.values(recordOf(root.jobs))
  const isWhole = jobs.length > 0 && root.on !== undefined && jobs.every(isJob)
  return isWhole ? root : undefined
}

const STEP_KEYS = new Set([
  'name',
  'id',
  'if',
  'uses',
  'run',
  'with',
  'env',
  'shell',
  'working-directory',
  'continue-on-error',
  'timeout-minutes',
])

function isJob(value: unknown): boolean {
  const { steps, uses } = recordOf(value)
  if (!Array.isArray(steps)) return typeof uses === 'string'
  return (
    steps.length > 0 &&
    steps.map(recordOf).every((step) => {
      const isOne = (step.run === undefined) !== (step.uses === undefined)
      return (
        isOne &&
        Object.keys(step).every((key) => STEP_KEYS.has(key)) &&
        [step.with, step.env].every((map) => map === undefined || isFlat(map))
      )
    })
  )
}

function isFlat(map: unknown): boolean {
  return Object.values(recordOf(map)).every((value) => typeof value !== 'object' || value === null)
}
