import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nameOf } from './idioms.ts'

/** What the functions around the place are called, innermost first, in one text. */
export function namesAround(path: NodePath): string {
  const names: string[] = []
  for (let at = path.getFunctionParent(); at; at = at.getFunctionParent())
    names.push(nameOf(at) ?? memberName(at) ?? '')
  return names.join(' ')
}

/** `toText` of `{ toText() {} }`, `{ toText: function () {} }` and `exports.toText = function () {}`. */
function memberName({ node, parent }: NodePath<t.Function>): string | null {
  if (t.isObjectMethod(node) || t.isClassMethod(node) || t.isObjectProperty(parent)) {
    const { key } = t.isObjectProperty(parent) ? parent : (node as t.ObjectMethod)
    return t.isIdentifier(key) ? key.name : null
  }
  const left = t.isAssignmentExpression(parent) ? parent.left : null
  return t.isMemberExpression(left) && t.isIdentifier(left.property) ? left.property.name : null
}
