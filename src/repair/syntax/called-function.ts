import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { SourceFile } from './source.ts'

/** The one function of the file that is called so: `walk(...)`, `this.walk(...)`; null where none or several bear the name. */
export function calledFunction(source: SourceFile, callee: t.Node): NodePath<t.Function> | null {
  const name = t.isMemberExpression(callee) ? callee.property : callee
  if (!t.isIdentifier(name)) return null
  const found: NodePath<t.Function>[] = []
  source.root.traverse({
    Function(path) {
      if (isCalled(path, name.name)) found.push(path)
    },
  })
  const [only] = found
  return only && found.length === 1 ? only : null
}

function isCalled({ node, parent }: NodePath<t.Function>, name: string): boolean {
  if ('id' in node && t.isIdentifier(node.id, { name })) return true
  if (t.isMethod(node) || t.isObjectMethod(node)) return t.isIdentifier(node.key, { name })
  if (t.isVariableDeclarator(parent)) return t.isIdentifier(parent.id, { name })
  if (t.isObjectProperty(parent)) return t.isIdentifier(parent.key, { name })
  return (
    t.isAssignmentExpression(parent) &&
    t.isMemberExpression(parent.left) &&
    t.isIdentifier(parent.left.property, { name })
  )
}
