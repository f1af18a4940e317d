import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from './absence.ts'
import { wholeChoice } from './code.ts'

/**
 * `const name = found[1]; return name || 'anonymous'`: the line that takes something else where what is read is missing, or asks first
 * whether it is. It is the read itself, `found[1] || ''`, or the first one of the variable that is made of it. Null where there is none.
 */
export function standInFor(read: NodePath): number | null {
  const value = wholeChoice(read)
  if (isReplaced(value)) return lineOf(value)
  const { parent, key } = value
  if (!t.isVariableDeclarator(parent) || key !== 'init') return takenApart(read)
  if (!t.isIdentifier(parent.id)) return null
  const reads = read.scope.getBinding(parent.id.name)?.referencePaths ?? []
  const [first] = [...reads].sort((a, b) => (a.node.start ?? 0) - (b.node.start ?? 0))
  return first && (isReplaced(first) || isAskedFor(first)) ? lineOf(first) : null
}

/** `const { message } = error; show(message || 'no message')`: each of what is taken has a stand-in somewhere. */
function takenApart({ node, scope }: NodePath): number | null {
  if (!t.isVariableDeclarator(node) || !t.isObjectPattern(node.id)) return null
  const lines = node.id.properties.map((property) => {
    const name = t.isObjectProperty(property) && t.isIdentifier(property.value) ? property.value.name : null
    const reads = name === null ? [] : (scope.getBinding(name)?.referencePaths ?? [])
    const replacing = reads.find(isReplaced)
    return replacing ? lineOf(replacing) : null
  })
  return lines.every((line) => line !== null) ? (lines[0] ?? null) : null
}

const isReplaced = ({ parent, key }: NodePath): boolean =>
  key === 'left' && t.isLogicalExpression(parent) && /^(?:\|\||\?\?)$/.test(parent.operator)

/** `x == null ? ... : ...`, `if (x === undefined)` */
function isAskedFor({ parent, parentPath, key }: NodePath): boolean {
  if (!t.isBinaryExpression(parent) || !/^[!=]==?$/.test(parent.operator) || parentPath?.key !== 'test') return false
  return nothingOf(key === 'left' ? parent.right : parent.left) !== null
}

const lineOf = ({ node }: NodePath): number => node.loc?.start.line ?? 0
