import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { Guard } from './idioms.ts'
import type { Site } from './site.ts'

/**
 * The failing expression stands in the guard's own test, which asks for something that only a value that is there can have:
 * `if (user.isBlocked) return refuse()`. A missing user is not blocked. Where the guard says what it found (`saysMore`), a size that is
 * too large is such a finding, too.
 */
export function isOfWhatIsThere({ path }: Guard, site: Site, saysMore: boolean): boolean {
  const leaf = leafIn(path.get('test'), site.use)
  if (!leaf) return false
  return asksForMore(leaf.node) || (saysMore && t.isBinaryExpression(leaf.node) && /^[<>]=?$/.test(leaf.node.operator))
}

/**
 * The guard holds only for a value that is there, wherever it stands: `if (node.init.type === 'This' && isOurs(node)) { note(node); return }`.
 * What it does besides leaving is for what it found.
 */
export function holdsOnlyFor(test: t.Node, isCulprit: (node: t.Node) => boolean): boolean {
  if (t.isLogicalExpression(test)) {
    const [left, right] = [holdsOnlyFor(test.left, isCulprit), holdsOnlyFor(test.right, isCulprit)]
    return test.operator === '&&' ? left || right : left && right
  }
  if (isCulprit(test)) return true
  if (t.isCallExpression(test))
    return test.arguments.some((one) => isCulprit(one) || isReadOf(one, isCulprit)) || isReadOf(test.callee, isCulprit)
  if (t.isBinaryExpression(test)) return asksForMore(test) && isReadOf(test.left, isCulprit)
  return isReadOf(test, isCulprit)
}

const isReadOf = (node: t.Node, isCulprit: (node: t.Node) => boolean): boolean =>
  t.isMemberExpression(node) && (isCulprit(node.object) || isReadOf(node.object, isCulprit))

/** A condition around the place holds only for a value that is there. */
export function isInConditionOnWhatIsThere(use: NodePath): boolean {
  const test = use.find((path) => path.key === 'test' || path.isStatement())
  const leaf = test?.key === 'test' ? leafIn(test, use) : null
  return leaf !== null && asksForMore(leaf.node)
}

/** The operand of the test's `&&` and `||` that holds the place; null where it is negated, or elsewhere. */
function leafIn(test: NodePath, use: NodePath): NodePath | null {
  let leaf: NodePath | null = null
  for (let at: NodePath | null = use; at; at = at.parentPath) {
    if (at.isUnaryExpression({ operator: '!' })) return null
    if (!leaf && (at.node === test.node || at.parentPath?.isLogicalExpression())) leaf = at
    if (at.node === test.node) return leaf
  }
  return null
}

/** `x.kind`, `x.has(y)`, `x.kind === 'word'`: what is missing has none. An empty word, or zero, may stand for none. */
function asksForMore(node: t.Node): boolean {
  if (t.isMemberExpression(node) || t.isCallExpression(node)) return true
  if (!t.isBinaryExpression(node) || !/^===?$/.test(node.operator)) return false
  return (t.isStringLiteral(node.right) && node.right.value !== '') || t.isBooleanLiteral(node.right, { value: true })
}
