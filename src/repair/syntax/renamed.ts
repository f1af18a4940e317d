import type { Binding, NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { Edit } from './edits.ts'

/** The edits that give a variable another name, at all of its places that `isOfIt` says; null where one of them cannot be told. */
export function renamed(binding: Binding, name: string, isOfIt: (path: NodePath) => boolean): Edit[] | null {
  const places: NodePath[] = binding.referencePaths.filter(isOfIt)
  for (const change of binding.constantViolations) {
    const target = writtenTo(change)
    if (!target) return null
    places.push(target)
  }
  const nodes: { node: t.Node; parent: t.Node }[] = places.map(({ node, parent }) => ({ node, parent }))
  const declared = { node: binding.identifier, parent: parentOf(binding) }
  return [declared, ...nodes].map(({ node, parent }) => {
    const isShorthand = t.isObjectProperty(parent, { shorthand: true })
    const text = isShorthand ? `${binding.identifier.name}: ${name}` : name
    return { start: node.start ?? 0, end: binding.identifier === node ? endOfName(binding) : (node.end ?? 0), text }
  })
}

/** A name with its type, as `path: string`, ends before the type. */
const endOfName = ({ identifier }: Binding): number => (identifier.start ?? 0) + identifier.name.length

function writtenTo(change: NodePath): NodePath | null {
  const target = change.isAssignmentExpression()
    ? change.get('left')
    : change.isUpdateExpression()
      ? change.get('argument')
      : null
  return target && !Array.isArray(target) && (target as NodePath).isIdentifier() ? (target as NodePath) : null
}

/** Where the name is declared, as far as it can stand for a property as well: `{ path }`, `{ path = 1 }`. */
function parentOf({ path, identifier }: Binding): t.Node {
  let parent: t.Node = path.node
  t.traverseFast(path.node, (node) => {
    if (!t.isObjectProperty(node, { shorthand: true })) return
    const value = t.isAssignmentPattern(node.value) ? node.value.left : node.value
    if (value === identifier) parent = node
  })
  return parent
}
