import type { Wording } from './wording.ts'

/** More is not an expression that a sentence can name. */
const EXPRESSION_CHARS_MAX = 120

/**
 * The expression whose value was not usable, read from the line and the column that the engine names. Engines point at the
 * property for reads, and at the callee or its property for calls. Undefined when the line does not look like it.
 */
export function expressionAt(line: string, column: number, wording: Wording): string | undefined {
  const at = column - 1
  switch (wording.kind) {
    case 'property-of-nullish':
      return objectBefore(line, propertyStart(line, at, wording.name))
    case 'not-a-function':
    case 'not-a-constructor':
      return chainAround(line, at)
    case 'not-defined':
    case 'used-before-initialised':
      return wording.name
    case 'not-iterable':
    case 'nullish-to-object':
      return wording.expression ?? chainAround(line, at)
    default:
      return undefined
  }
}

/** The engine may point at the start of the whole expression: then the property is looked for to the right. */
function propertyStart(line: string, at: number, name: string | undefined): number {
  if (name === undefined || line.startsWith(name, at)) return at
  const found = line.indexOf(name, at)
  return found < 0 ? at : found
}

/** What stands before `.name` or `[...]`. */
function objectBefore(line: string, at: number): string | undefined {
  const end = /[.?[\s'"`]*$/.exec(line.slice(0, at))!.index
  return end === at ? undefined : bounded(line.slice(chainStart(line, end), end))
}

function chainAround(line: string, at: number): string | undefined {
  const end = at + /^[\w$.?[\]'"]*/.exec(line.slice(at))![0].length
  return bounded(line.slice(chainStart(line, at), end))
}

/** Walks left over names, dots and balanced brackets. */
function chainStart(line: string, end: number): number {
  let depth = 0
  let start = end
  while (start > 0) {
    const character = line[start - 1]!
    if (character === ')' || character === ']') depth += 1
    else if (character === '(' || character === '[') depth -= 1
    else if (depth === 0 && !/[\w$.?]/.test(character)) break
    if (depth < 0) break
    start -= 1
  }
  return start
}

function bounded(expression: string): string | undefined {
  const text = expression.trim().replace(/^[.?]+/, '')
  return text === '' || text.length > EXPRESSION_CHARS_MAX ? undefined : text
}
