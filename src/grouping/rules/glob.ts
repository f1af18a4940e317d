/** Longer texts are matched by their beginning. */
const TEXT_CHARS_MAX = 1_024

/** Whether a text is what a glob means. Work is at most the product of both lengths, whatever the text. */
export type Glob = (text: string) => boolean

/** `*` is any text and `?` one character; with `isPath`, `*` stops at a slash and `**` does not, and case does not matter. */
export function compileGlob(pattern: string, { isPath = false } = {}): Glob {
  const tokens = tokensOf(isPath ? pattern.replaceAll('\\', '/').toLowerCase() : pattern, isPath)
  if (tokens.every((token) => token === ANY)) return () => true
  if (!tokens.some((token) => token.length > 1 || token === '?')) {
    const literal = tokens.join('')
    return (text) => normal(text, isPath) === literal
  }
  return (text) => matches(tokens, normal(text, isPath))
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

function normal(text: string, isPath: boolean): string {
  const short = text.slice(0, TEXT_CHARS_MAX)
  return isPath ? short.replaceAll('\\', '/').toLowerCase() : short
}

/** All positions in the pattern at once, one character of the text after the other. */
function matches(tokens: readonly string[], text: string): boolean {
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
