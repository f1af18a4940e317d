import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { methodName } from './members.ts'
import type { SourceFile } from './source.ts'

/** The one function of the file that is called so: `walk(...)`, `this.walk(...)`; null where none or several bear the name. */
export function calledFunction(source: SourceFile, callee: t.Node): NodePath<t.Function> | null {
  const called = t.isMemberExpression(callee) ? callee.property : callee
  const name = t.isPrivateName(called) ? `#${called.id.name}` : t.isIdentifier(called) ? called.name : null
  const [only, ...others] = name === null ? [] : (functionsOf(source).get(name) ?? [])
  return only && others.length === 0 ? only : null
}

/** Each call of a file asks for its function: of one with thousands of both, the file is gone through once. */
const byName = new WeakMap<SourceFile, Map<string, NodePath<t.Function>[]>>()

function functionsOf(source: SourceFile): Map<string, NodePath<t.Function>[]> {
  const known = byName.get(source)
  if (known) return known
  const functions = new Map<string, NodePath<t.Function>[]>()
  source.root.traverse({
    Function(path) {
      for (const name of namesOf(path)) {
        const alike = functions.get(name)
        if (alike) alike.push(path)
        else functions.set(name, [path])
      }
    },
  })
  byName.set(source, functions)
  return functions
}

/** Its own name, and the one that it is kept under: as a variable, or as a member. */
function namesOf(path: NodePath<t.Function>): Set<string> {
  const { node, parent } = path
  const ids = ['id' in node ? node.id : null, t.isVariableDeclarator(parent) ? parent.id : null]
  const names = ids.flatMap((id) => (t.isIdentifier(id) ? [id.name] : []))
  const hidden = t.isClassPrivateMethod(node) ? `#${node.key.id.name}` : null
  return new Set([...names, hidden ?? methodName(path) ?? []].flat())
}
