import { isTestPath } from '../gate/test-path.ts'
import type { ProposalContext } from '../repair.ts'
import { parseSource, type SourceFile, tooLarge } from '../syntax/source.ts'
import type { SourceFrame } from '../syntax/trace.ts'

const FRAMES_MAX = 10

/** Frames of the repository's own code, innermost first, each with its parsed file. */
export async function sourceFrames(context: ProposalContext): Promise<SourceFrame[]> {
  const parsed = new Map<string, SourceFile | null>()
  const frames: SourceFrame[] = []
  for (const frame of [...context.error.frames].reverse()) {
    if (!frame.inApp || frame.line === undefined || isTestPath(frame.file)) continue
    if (!parsed.has(frame.file)) {
      const text = await context.read(frame.file)
      parsed.set(frame.file, text === undefined ? null : parseSource(frame.file, text))
      const why = text === undefined ? unread(frame.file) : tooLarge(frame.file, text)
      if (why !== null) context.tell?.(why)
    }
    const source = parsed.get(frame.file)
    if (source) frames.push({ source, place: { line: frame.line, column: frame.column ?? 1 } })
    if (frames.length >= FRAMES_MAX) break
  }
  return frames
}

const unread = (file: string): string =>
  `${file} was not looked into: it is no file of the repository, or larger than is read.`
