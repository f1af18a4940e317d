import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'

/** `for (let i = 0; i < list.length; i++)` */
export interface CountingLoop {
  path: NodePath<t.ForStatement>
  variable: string
  /** The list whose length it counts to, where it is one. */
  bound: t.Expression | null
  /** What is counted after each round. */
  step: string | null
}

/** The counting loops around a place, innermost first, in the same function. */
export function countingLoops(at: NodePath): CountingLoop[] {
  const loops: CountingLoop[] = []
  for (let path: NodePath | null = at.parentPath; path && !path.isFunction(); path = path.parentPath) {
    const loop = path.isForStatement() ? countingLoop(path) : null
    if (loop) loops.push(loop)
  }
  return loops
}

function countingLoop(path: NodePath<t.ForStatement>): CountingLoop | null {
  const { test, update, init } = path.node
  if (!t.isBinaryExpression(test) || !/^<=?$|^!==?$/.test(test.operator) || !t.isIdentifier(test.left)) return null
  const counted = t.isUpdateExpression(update, { operator: '++' }) ? update.argument : null
  const kept = t.isIdentifier(test.right) && t.isVariableDeclaration(init) ? initOf(init, test.right.name) : test.right
  const isLength = t.isMemberExpression(kept) && t.isIdentifier(kept.property, { name: 'length' })
  const bound = isLength ? kept.object : null
  return { path, variable: test.left.name, bound, step: t.isIdentifier(counted) ? counted.name : null }
}

function initOf({ declarations }: t.VariableDeclaration, name: string): t.Expression | null {
  return declarations.find(({ id }) => t.isIdentifier(id, { name }))?.init ?? null
}

/** Somewhere in the loop one of the lists is read by the variable. */
export function isIndexed(
  { node }: NodePath<t.ForStatement>,
  variable: string,
  isList: (node: t.Node) => boolean,
): boolean {
  let is = false
  t.traverseFast(node, (inner) => {
    if (t.isMemberExpression(inner, { computed: true }) && t.isIdentifier(inner.property, { name: variable }))
      is ||= isList(inner.object)
  })
  return is
}
