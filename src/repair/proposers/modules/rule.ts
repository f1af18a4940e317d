import type { CandidatePatch, ProposalContext } from '../../repair.ts'
import type { Project } from './project.ts'

/** A kind of fault between files: reads the message, looks at the files it names, and says what could be changed. */
export type Rule = (context: ProposalContext, project: Project) => Promise<Found[]>

export type Found = Omit<CandidatePatch, 'proposer'>

/** The file and line of the repository's own innermost frame. */
export function ownPlace({ error }: ProposalContext): { file: string; line: number } | null {
  const frame = error.frames.findLast(({ inApp, line }) => inApp && line !== undefined)
  return frame?.line === undefined ? null : { file: frame.file, line: frame.line }
}
