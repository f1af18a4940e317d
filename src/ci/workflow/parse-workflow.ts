import { type Document, parseDocument } from 'yaml'
import { EditRefused } from './edit-refused.ts'

/** A workflow or the file of a composite action: its text, and what the text means. */
export interface Workflow {
  text: string
  document: Document.Parsed
  jobs: readonly Job[]
  /** How far the file indents below a key. */
  indent: number
}

export type Path = readonly (string | number)[]

export interface Job {
  /** Empty for the steps of a composite action. */
  id: string
  path: Path
  name: string | undefined
  /** As the file has it; templates stay templates. */
  keys: Readonly<Record<string, unknown>>
  steps: readonly Step[]
}

export interface Step {
  path: Path
  index: number
  name: string | undefined
  uses: string | undefined
  run: string | undefined
  keys: Readonly<Record<string, unknown>>
}

const WORKFLOW_CHARS_MAX = 500_000
/** Aliases that are built to grow without bound end here. */
const ALIASES_MAX = 1_000

/** @throws EditRefused for what is no workflow, and for YAML that says one thing twice. */
export function parseWorkflow(text: string): Workflow {
  if (text.length > WORKFLOW_CHARS_MAX)
    throw new EditRefused(`The file has more than ${WORKFLOW_CHARS_MAX} characters.`)
  const document = parseDocument(text, { keepSourceTokens: true, prettyErrors: false })
  const fault = document.errors[0]
  if (fault) throw new EditRefused(`The file is no valid YAML: ${fault.message}.`)
  const root = recordOf(meaningOf(document))
  const jobs = Object.entries(recordOf(root.jobs)).map(([id, value]) => jobOf(id, ['jobs', id], recordOf(value)))
  const runs = recordOf(root.runs)
  if (Array.isArray(runs.steps)) jobs.push(jobOf('', ['runs'], runs))
  if (jobs.length === 0) throw new EditRefused('The file has no jobs.')
  return { text, document, jobs, indent: indentOf(text) }
}

/** Plain data, by which two files are compared. */
export function meaningOf(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: ALIASES_MAX })
  } catch (error) {
    throw new EditRefused('The file has aliases that lead nowhere or grow too much.', { cause: error })
  }
}

export function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

function jobOf(id: string, path: Path, keys: Record<string, unknown>): Job {
  const steps = Array.isArray(keys.steps) ? keys.steps : []
  return {
    id,
    path,
    name: textOf(keys.name),
    keys,
    steps: steps.map((step: unknown, index) => stepOf(recordOf(step), [...path, 'steps', index], index)),
  }
}

function stepOf(keys: Record<string, unknown>, path: Path, index: number): Step {
  return { path, index, name: textOf(keys.name), uses: textOf(keys.uses), run: textOf(keys.run), keys }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function indentOf(text: string): number {
  const [, indent] = /^(?:jobs|runs):[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( +)\S/m.exec(text) ?? []
  return indent?.length ?? 2
}
