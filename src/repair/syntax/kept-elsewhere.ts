import * as t from '@babel/types'
import { rootName } from './code.ts'
import type { Site } from './site.ts'

/** Where the program, in this file or one that it takes in, keeps what it cannot decode as it came. */
export interface Keeper {
  path: string
  line: number
}

/** `try { return decodeURIComponent(text) } catch { return text }`, wherever that is; null where it is not done. */
export function keptElsewhere({ source, neighbours = [] }: Site): Keeper | null {
  for (const { path, root } of [source, ...neighbours]) {
    let line: number | null = null
    root.traverse({
      TryStatement({ node }) {
        const names = decodedNames(node.block)
        const kept = node.handler ? keptNames(node.handler.body) : []
        if (kept.some((name) => names.includes(name))) line ??= node.loc?.start.line ?? 0
      },
    })
    if (line !== null) return { path, line }
  }
  return null
}

/** `text` of `decodeURIComponent(text)` and of `decodeURI(text.replace(...))`. */
function decodedNames(block: t.Node): string[] {
  const names: string[] = []
  t.traverseFast(block, (node) => {
    if (
      !t.isCallExpression(node) ||
      !t.isIdentifier(node.callee) ||
      !/^decodeURI(?:Component)?$/.test(node.callee.name)
    )
      return
    const [given] = node.arguments
    const name = given ? rootOf(given) : null
    if (name !== null) names.push(name)
  })
  return names
}

function rootOf(node: t.Node): string | null {
  if (t.isCallExpression(node) && t.isMemberExpression(node.callee)) return rootOf(node.callee.object)
  return rootName(node)
}

/** What a handler answers or puts in place. */
function keptNames({ body }: t.BlockStatement): string[] {
  return body.flatMap((statement) => {
    const value = t.isReturnStatement(statement)
      ? statement.argument
      : t.isExpressionStatement(statement) && t.isAssignmentExpression(statement.expression)
        ? statement.expression.right
        : null
    const name = value ? rootOf(value) : null
    return name === null ? [] : [name]
  })
}
