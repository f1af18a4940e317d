import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from './absence.ts'
import { rootName, wholeChain } from './code.ts'
import { propertyOf } from './missing-method.ts'
import { type Site, textOf } from './site.ts'

/**
 * The line at which the file reads on from the same thing only when it is there, `box && box.lid`, `box?.lid` or `box ? box.lid : ...`;
 * null where it never does. That it may be missing is known there, and so is what to do.
 */
export function askedElsewhere(site: Site): number | null {
  const name = textOf(site, site.culprit.node)
  const isIt = (node: t.Node): boolean => textOf(site, node) === name
  let line: number | null = null
  const look = (path: NodePath, thing: t.Node | null): void => {
    if (line === null && thing && isIt(thing) && isSameThing(site, path)) line = path.node.loc?.start.line ?? 0
  }
  site.source.root.traverse({
    LogicalExpression(path) {
      const { operator, left, right } = path.node
      const thing = operator === '&&' ? askedFor(left) : null
      look(path, thing && readsFrom(right, isIt) ? thing : null)
    },
    ConditionalExpression(path) {
      const thing = askedFor(path.node.test)
      look(path, thing && readsFrom(path.node.consequent, isIt) ? thing : null)
    },
    OptionalMemberExpression(path) {
      look(path, path.node.optional ? path.node.object : null)
    },
  })
  return line
}

/**
 * The line at which the file reads on from the same property of something else, in the very same way, only when it is there:
 * `own.domain && own.domain.trim()` beside `given.domain.trim()`; null where it never does.
 */
export function askedOfAlike({ source, culprit, use }: Site): number | null {
  const { node } = culprit
  const property = t.isMemberExpression(node) ? propertyOf(node) : null
  if (property === null) return null
  const written = (part: t.Node): string => source.text.slice(part.start ?? 0, part.end ?? 0)
  const rest = source.text.slice(node.end ?? 0, wholeChain(use).node.end ?? 0)
  let line: number | null = null
  source.root.traverse({
    LogicalExpression(path) {
      const { operator, left, right } = path.node
      if (line !== null || operator !== '&&' || !t.isMemberExpression(left) || propertyOf(left) !== property) return
      if (written(right) === written(left) + rest) line = path.node.loc?.start.line ?? 0
    },
  })
  return line
}

/** The `x` of `x`, `x != null` and `x !== undefined`. */
function askedFor(test: t.Node): t.Node | null {
  if (t.isIdentifier(test) || t.isMemberExpression(test)) return test
  const isPresence = t.isBinaryExpression(test) && /^!==?$/.test(test.operator) && nothingOf(test.right) !== null
  return isPresence ? test.left : null
}

function readsFrom(node: t.Node, isIt: (node: t.Node) => boolean): boolean {
  let does = false
  t.traverseFast(node, (inner) => {
    if (t.isMemberExpression(inner) && isIt(inner.object)) does = true
  })
  return does
}

/** The same variable, or a parameter of that name in another function: a name that a file keeps using for one thing. */
function isSameThing({ culprit }: Site, there: NodePath): boolean {
  const name = rootName(culprit.node)
  if (name === null) return false
  if (name === 'this') return true
  const [ours, theirs] = [culprit.scope.getBinding(name), there.scope.getBinding(name)]
  return ours === theirs || (ours?.kind === 'param' && theirs?.kind === 'param')
}
