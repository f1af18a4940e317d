import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { SourceFile } from './source.ts'

/** All places of the file at which a name stands that nothing around declares, in order. */
export function unboundNames(source: SourceFile, name: string): NodePath<t.Identifier>[] {
  const found: NodePath<t.Identifier>[] = []
  source.root.traverse({
    Identifier(path) {
      if (path.node.name !== name || path.scope.hasBinding(name, true)) return
      if (path.isReferencedIdentifier() || isWritten(path)) found.push(path as NodePath<t.Identifier>)
    },
  })
  return found
}

/** `x = ...`, `x++`, `for (x of ...)`: it gets its value here, and none of a pattern's parts is meant. */
export function isWritten(path: NodePath): boolean {
  const { parent, key } = path
  if (t.isAssignmentExpression(parent) || t.isForXStatement(parent)) return key === 'left'
  return t.isUpdateExpression(parent)
}

/** It is set before anything reads it: what was there before does not matter. */
export function isSetHere(path: NodePath): boolean {
  const { parent } = path
  return isWritten(path) && (t.isForXStatement(parent) || t.isAssignmentExpression(parent, { operator: '=' }))
}
