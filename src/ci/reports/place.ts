import { parseTrace } from '../../lib/traces/index.ts'

export interface Place {
  file: string
  line: number | undefined
}

/** Where a failure was, by its stack or by what else it prints of places. `owner` is the class or file that the report names. */
export function placeIn(text: string, owner = ''): Place | undefined {
  const frames = parseTrace(text)?.error.frames.filter(({ line, inApp }) => line !== undefined && inApp) ?? []
  const own = frames.findLast(({ file }) => owner !== '' && stemOf(file) === stemOf(owner.replaceAll('.', '/')))
  const frame = own ?? frames.at(-1)
  if (frame?.line !== undefined) return { file: plain(frame.file), line: frame.line }
  for (const pattern of PLACES) {
    const { file, line } = pattern.exec(text)?.groups ?? {}
    if (file !== undefined) return { file: plain(file), line: Number(line) }
  }
  return undefined
}

const PLACES = [
  /\bin (?:test )?file (?<file>[^\s,]{1,300}), line (?<line>\d{1,7})\b/,
  /\bat (?<file>[^\s:]{1,300}) line (?<line>\d{1,7})\b/,
  /(?:^|[\s('"])(?<file>(?:file:\/\/)?[\w@./\\-]{1,300}\.\w{1,8}):(?<line>\d{1,7})\b/m,
]

function plain(file: string): string {
  return file.replace(/^file:\/\//, '')
}

/** `com/acme/CartTest$Inner` and `CartTest.java` are of one class. */
function stemOf(path: string): string {
  return /[^/\\]*$/.exec(path)![0].replace(/[.$].*$/, '')
}
