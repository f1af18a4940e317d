import { AnyMap, originalPositionFor, sourceContentFor, type TraceMap } from '@jridgewell/trace-mapping'
import { type FunctionRange, functionAt, functionsIn } from './functions.ts'
import type { Original, Position } from './positions.ts'

/** Lines of sources that are no code of people, as a bundle inside of a bundle. */
const CONTEXT_CHARS_MAX = 500

export interface ReadMap {
  originalOf(position: Position): Original | undefined
}

/** Reads a source map, indexed ones too. Throws when it is none. */
export function readMap(text: string): ReadMap {
  // Some servers put this before JSON, so that no page can run it.
  const map: TraceMap = AnyMap(text.replace(/^\)\]\}'[^\n]*\n/, ''))
  const functionsOf = new Map<string, FunctionRange[]>()
  const linesOf = new Map<string, string[]>()

  return {
    originalOf({ line, column }) {
      const found = originalPositionFor(map, { line, column: Math.max(0, column - 1) })
      if (found.source === null || found.line === null) return undefined
      const content = sourceContentFor(map, found.source)
      const at = { line: found.line, column: found.column + 1 }
      const lines = content === null ? [] : remembered(linesOf, found.source, () => content.split('\n'))
      const functions = content === null ? [] : remembered(functionsOf, found.source, () => functionsIn(content))
      return {
        file: plainName(found.source),
        ...at,
        function: functionAt(functions, at),
        contextLine: lines[at.line - 1]?.slice(0, CONTEXT_CHARS_MAX).replace(/\r$/, ''),
      }
    },
  }
}

function remembered<T>(values: Map<string, T>, key: string, make: () => T): T {
  const value = values.get(key) ?? make()
  values.set(key, value)
  return value
}

/** `webpack:///./src/cart.ts?ab12` and `../../src/cart.ts` are both `src/cart.ts`. */
function plainName(source: string): string {
  return source
    .replace(/^[a-z-]+:\/\/(?:[^/]*\/)?/i, '')
    .replace(/\?[^/]*$/, '')
    .replace(/^(?:\.{1,2}\/)+/, '')
}
