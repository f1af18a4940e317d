import { isAbsolute, relative } from 'node:path'
import type { Event, StackFrame } from '../../domain/event.ts'
import { boundText } from '../../lib/bound-text.ts'
import type { Project } from '../context.ts'

/** Lines of a file of the repository around a frame. */
export interface Excerpt {
  path: string
  /** 1-based. */
  fromLine: number
  text: string
}

const FILES_MAX = 3
/** A file that is no longer is shown whole. */
const FILE_CHARS_MAX = 4_000
const LINES_AROUND = 20

/** Of the program's own frames, newest first. Only what is committed in the repository: a path that git does not know is none. */
export async function excerptsOf(event: Event, { repo, readSource }: Project): Promise<Excerpt[]> {
  const frames = event.exceptions
    .toReversed()
    .flatMap((exception) => exception.frames.toReversed())
    .filter(({ inApp }) => inApp)
  const excerpts = new Map<string, Excerpt>()
  for (const frame of frames) {
    if (excerpts.size === FILES_MAX) break
    const path = pathIn(repo, frame.file)
    if (excerpts.has(path)) continue
    const text = await readSource(path)
    if (text !== undefined) excerpts.set(path, { path, ...around(text, frame) })
  }
  return [...excerpts.values()]
}

function pathIn(repo: string | undefined, file: string): string {
  return repo !== undefined && isAbsolute(file) ? relative(repo, file) : file
}

function around(text: string, { line = 1 }: StackFrame): Omit<Excerpt, 'path'> {
  if (text.length <= FILE_CHARS_MAX) return { fromLine: 1, text }
  const fromLine = Math.max(1, line - LINES_AROUND)
  const lines = text.split('\n').slice(fromLine - 1, line + LINES_AROUND)
  return { fromLine, text: boundText(lines.join('\n'), FILE_CHARS_MAX) }
}
