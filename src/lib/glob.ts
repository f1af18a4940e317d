/** Longer texts are matched by their beginning. */
const TEXT_CHARS_MAX = 1_024

/** Whether a text is what a glob means. Work is at most the product of both lengths, whatever the text. */
export type Glob = (text: string) => boolean

/** `*` is any text and `?` one character; with `isPath`, `*` stops at a slash and `**` does not, and the text is a `normalPath`. */
export function compileGlob(pattern: string, { isPath = false } = {}): Glob {
  const tokens = tokensOf(isPath ? normalPath(pattern) : pattern, isPath)
  return tokens.some((token) => token === '?' || token === ANY_IN_SEGMENT)
    ? (text: string) => matchesTokens(tokens, text.slice(0, TEXT_CHARS_MAX))
    : literalsInOrder(tokens)
}

/** A path as globs for paths want it: made once, for it is asked of many. */
export function normalPath(path: string): string {
  return path.slice(0, TEXT_CHARS_MAX).replaceAll('\\', '/').toLowerCase()
}

const ANY = '**'
const ANY_IN_SEGMENT = '*/'

function tokensOf(pattern: string, isPath: boolean): string[] {
  const tokens = pattern.match(/\*+|[^*]/gsu) ?? []
  return tokens.map((token) => {
    if (!token.startsWith('*')) return token
    return isPath && token === '*' ? ANY_IN_SEGMENT : ANY
  })
}

/** Where anything at all may stand between the literals, each of them is best found as early as it comes. */
function literalsInOrder(tokens: readonly string[]): Glob {
  const literals = tokens
    .map((token) => (token === ANY ? '\0' : token))
    .join('')
    .split(/\0+/)
  const [first = '', ...rest] = literals
  const last = rest.pop()
  if (last === undefined) return (text) => text === first
  return (text) => {
    if (!text.startsWith(first) || !text.endsWith(last)) return false
    let from = first.length
    for (const literal of rest) {
      const at = text.indexOf(literal, from)
      if (at < 0) return false
      from = at + literal.length
    }
    return from <= text.length - last.length
  }
}

/** All positions in the pattern at once, one character of the text after the other. */
function matchesTokens(tokens: readonly string[], text: string): boolean {
  let states = withSkipped(new Set([0]), tokens)
  for (const character of text) {
    const next = new Set<number>()
    for (const at of states) {
      const token = tokens[at]
      if (token === ANY || (token === ANY_IN_SEGMENT && character !== '/')) next.add(at)
      else if (token === '?' || token === character) next.add(at + 1)
    }
    if (next.size === 0) return false
    states = withSkipped(next, tokens)
  }
  return states.has(tokens.length)
}

/** Wildcards may stand for nothing. */
function withSkipped(states: Set<number>, tokens: readonly string[]): Set<number> {
  for (const at of states) if (tokens[at] === ANY || tokens[at] === ANY_IN_SEGMENT) states.add(at + 1)
  return states
}
