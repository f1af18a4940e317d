const KEY = /[\w.@/-]{1,100}=/y
const BARE = /[^\s"]{0,4000}/y
const PAIRS_MAX = 100
/** What makes a line one of this format and not a text with an equals sign in it. */
const TELLING = /(?:^|\s)(?:level|lvl|severity)=\S/

/** `time=... level=ERROR msg="..." key=value`; undefined where a line is something else. One pass. */
export function parseLogfmt(line: string): Record<string, string> | undefined {
  if (!TELLING.test(line.slice(0, 300)) || !/^[\w.@/-]{1,100}=/.test(line)) return undefined
  return readPairs(line, 0).pairs
}

/** Where pairs may begin that are looked at. */
const STARTS_MAX = 5

/** What a line of text says, and the pairs behind it: `failed to amend commit pr=8365 error="exit status 1"`. */
export function splitPairs(line: string): { text: string; pairs: Record<string, string> } {
  const start = /\s(?=[\w.@/-]{1,100}=)/g
  for (let i = 0; i < STARTS_MAX; i++) {
    const found = start.exec(line)
    if (!found) break
    const { pairs, end } = readPairs(line, found.index)
    if (line.slice(end).trim() === '') return { text: line.slice(0, found.index).trimEnd(), pairs }
  }
  return { text: line, pairs: {} }
}

/** Up to what is no pair. */
function readPairs(line: string, start: number): { pairs: Record<string, string>; end: number } {
  const pairs = new Map<string, string>()
  let at = start
  while (at < line.length && pairs.size < PAIRS_MAX) {
    while (line[at] === ' ') at++
    KEY.lastIndex = at
    const key = KEY.exec(line)?.[0]
    if (key === undefined) break
    at += key.length
    const { value, end } = line[at] === '"' ? quoted(line, at + 1) : bare(line, at)
    pairs.set(key.slice(0, -1), value)
    at = end
  }
  return { pairs: Object.fromEntries(pairs), end: at }
}

function bare(line: string, at: number): { value: string; end: number } {
  BARE.lastIndex = at
  const value = BARE.exec(line)![0]
  return { value, end: at + Math.max(1, value.length) }
}

function quoted(line: string, start: number): { value: string; end: number } {
  let end = start
  while (end < line.length && line[end] !== '"') end += line[end] === '\\' ? 2 : 1
  return { value: unescaped(line.slice(start, end)), end: end + 1 }
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, letter: string) => (letter === 'n' ? '\n' : letter === 't' ? '\t' : letter))
}
