import { readWording } from '../../../diagnosers/javascript/wording.ts'
import type { CandidatePatch, ProposalContext } from '../../repair.ts'
import { applyEdits, type Edit } from '../../syntax/edits.ts'
import type { Failure } from '../../syntax/finders.ts'
import { locateFailure } from '../../syntax/locate.ts'
import { parseSource, type SourceFile } from '../../syntax/source.ts'
import type { Project } from './project.ts'

/** A kind of fault between files: reads the message, looks at the files it names, and says what could be changed. */
export type Rule = (context: ProposalContext, project: Project) => Promise<Found[]>

export type Found = Omit<CandidatePatch, 'proposer'>

/** The file and line of the repository's own innermost frame. */
export function ownPlace({ error }: ProposalContext): { file: string; line: number } | null {
  const frame = error.frames.findLast(({ inApp, line }) => inApp && line !== undefined)
  return frame?.line === undefined ? null : { file: frame.file, line: frame.line }
}

/** Where the repository's own code failed, as far as the place and the message fit. */
export async function ownFailure({ error, read }: ProposalContext): Promise<(Failure & { source: SourceFile }) | null> {
  const frame = error.frames.findLast(({ inApp, line }) => inApp && line !== undefined)
  const text = frame && (await read(frame.file))
  const source = frame && text ? parseSource(frame.file, text) : null
  if (!source || frame?.line === undefined) return null
  const failure = locateFailure(source, { line: frame.line, column: frame.column ?? 1 }, readWording(error))
  return failure && { ...failure, source }
}

/** The file with the edits, as the proposal has it. */
export const edited = (source: SourceFile, edits: Edit[]): Found['files'] => ({
  [source.path]: applyEdits(source.text, edits),
})
