import type { CandidatePatch } from '../repair.ts'
import { syntaxErrorOf } from '../syntax/source.ts'
import { isBuiltHere } from './built-here.ts'
import { changedLines } from './changed-lines.ts'
import { isChangeOfEntries } from './entries.ts'
import { isSameProgram } from './same-program.ts'
import { isSourceFile } from './source-file.ts'
import { copiedLiteral, isSwallowing } from './suspicious-code.ts'
import { isTestPath } from './test-path.ts'

/** A person must be able to review it at a glance. */
const CHANGED_LINES_MAX = 40
/** No person writes longer lines. */
const LINE_CHARS_MAX = 1500

export interface GateContext {
  /** Text at the base; undefined for a file that is not there. */
  read(path: string): Promise<string | undefined>
  /** The files of the repository, by paths from its top. */
  files(): Promise<readonly string[]>
  /** Texts that the failing input came from: a patch that mentions them answers one input only. */
  inputs: readonly string[]
}

/** A sentence that says why the patch is refused before anything runs, or null. */
export async function refusalOf(candidate: CandidatePatch, context: GateContext): Promise<string | null> {
  const changes = await Promise.all(
    Object.entries(candidate.files).map(async ([path, after]) => ({ path, after, before: await context.read(path) })),
  )
  if (changes.length === 0) return 'It changes no file.'
  if (changes.every(({ before, after }) => before === after)) return 'It changes nothing.'
  for (const change of changes) {
    const refusal = await refusalOfFile(change, context)
    if (refusal) return refusal
  }
  if (changes.every(({ path, before, after }) => before !== undefined && isSameProgram(path, before, after)))
    return 'It changes comments or formatting only: nothing functional.'
  const lines = changes.reduce((sum, { before, after }) => sum + changedLines(before ?? '', after), 0)
  if (lines > CHANGED_LINES_MAX)
    return `It changes ${lines} lines; at most ${CHANGED_LINES_MAX} can be reviewed at a glance.`
  return null
}

async function refusalOfFile(
  { path, before, after }: { path: string; before: string | undefined; after: string },
  { inputs, files }: GateContext,
): Promise<string | null> {
  if (isTestPath(path)) return `It edits the test ${path}.`
  const isOthers = /(^|\/)(?:node_modules|\.git|\.github)\//.test(path)
  if (!isOthers && /(^|\/)package\.json$/.test(path) && isChangeOfEntries(before, after)) return null
  if (isOthers || !isSourceFile(path)) return `It edits ${path}, which is no source file of the program.`
  if (editsGeneratedCode(before ?? '', after) && isBuiltHere(path, await files()))
    return `${path} is generated: a change there is lost with the next build.`
  const error = syntaxErrorOf(path, after)
  if (error !== null && (before === undefined || syntaxErrorOf(path, before) === null))
    return `${path} no longer parses: ${error}.`
  if (isSwallowing(path, before ?? '', after)) return 'It swallows the failure in an empty catch.'
  const literal = copiedLiteral(path, before ?? '', after, inputs)
  if (literal !== null) return `It asks for ${literal}, a value of this one input.`
  return null
}

function editsGeneratedCode(before: string, after: string): boolean {
  const kept = new Set(before.split('\n'))
  return after.split('\n').some((line) => line.length > LINE_CHARS_MAX && !kept.has(line))
}
