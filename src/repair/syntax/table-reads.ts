import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isRepeatable } from './code.ts'
import { functionOf } from './idioms.ts'
import type { Site } from './site.ts'

/** `table[key]`, read with a key of text in the function that failed and those around it; the nearest before the failure first. */
export function tableReads(site: Site): NodePath<t.MemberExpression>[] {
  const at = site.use.node.end ?? 0
  const reads: NodePath<t.MemberExpression>[] = []
  outermostFunction(site.use).traverse({
    MemberExpression(path) {
      const { node } = path
      const isWritten = path.parentPath.isAssignmentExpression() && path.key === 'left'
      const isTable = node.computed && !t.isThisExpression(node.object) && isText(node.property)
      if (isTable && !isWritten && (node.start ?? 0) < at && isSteady(node)) reads.push(path)
    },
  })
  return reads.reverse()
}

function outermostFunction(path: NodePath): NodePath {
  let owner: NodePath = functionOf(path)
  for (let next = owner.getFunctionParent(); next; next = owner.getFunctionParent()) owner = next
  return owner
}

/** An index is a number, and says so in its name. */
function isText(key: t.Node): boolean {
  const named = t.isMemberExpression(key) ? key.property : key
  return t.isIdentifier(named) && !/^(?:[a-gijl-z]|\w*(?:index|idx|pos|at|num|count|length))$/i.test(named.name)
}

/** It can be written twice: `(own || common)[key]` too. */
function isSteady({ object, property }: t.MemberExpression): boolean {
  const tables = t.isLogicalExpression(object) ? [object.left, object.right] : [object]
  return [...tables, property].every((node) => isRepeatable(node))
}
