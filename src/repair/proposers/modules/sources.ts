import { parseSource, type SourceFile } from '../../syntax/source.ts'
import type { Project } from './project.ts'

const SOURCES_MAX = 400

export const isCode = (file: string): boolean =>
  /\.[cm]?[jt]s$/.test(file) && !/(?:^|\/)(?:tests?|examples?|bench\w*)\//.test(file)

/** The files of the package whose text may hold what is looked for, parsed. */
export async function sourcesWith(project: Project, mayHold: (text: string) => boolean): Promise<SourceFile[]> {
  const sources: SourceFile[] = []
  for (const file of project.files.filter(isCode).slice(0, SOURCES_MAX)) {
    const text = (await project.read(file)) ?? ''
    const source = mayHold(text) ? parseSource(file, text) : null
    if (source) sources.push(source)
  }
  return sources
}
