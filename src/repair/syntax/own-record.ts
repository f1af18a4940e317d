import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { propertyOf } from './missing-method.ts'
import { isLengthOf } from './objections.ts'
import { type Site, textOf } from './site.ts'

/**
 * The missing value is an element of a list that the program fills as it goes, at a place that it counts itself: `open[open.length - 1]`,
 * `this.stack[depth]`. No input was left out there; the program has lost count, and to leave early is to lose more.
 */
export function isOwnRecord(site: Site): boolean {
  const read = definition(site.culprit)
  if (!read.isMemberExpression({ computed: true })) return false
  const { object, property } = read.node
  const isCounted = isLastOf(site, property, object) || isOwnCounter(read, property)
  return isCounted && isFilledHere(site, textOf(site, object))
}

/** What a variable was given where it is declared, or the expression itself. */
function definition(culprit: NodePath<t.Expression>): NodePath {
  const binding = culprit.isIdentifier() ? culprit.scope.getBinding(culprit.node.name) : undefined
  const init = binding?.path.isVariableDeclarator() ? binding.path.get('init') : null
  return init?.isExpression() ? init : culprit
}

const isLastOf = (site: Site, property: t.Node, list: t.Node): boolean =>
  t.isBinaryExpression(property, { operator: '-' }) && isLengthOf(site, property.left, list)

/** A variable that is counted up and down outside of the loop's head: `depth++` here, `depth--` there. */
function isOwnCounter(read: NodePath, property: t.Node): boolean {
  const binding = t.isIdentifier(property) ? read.scope.getBinding(property.name) : undefined
  if (!binding || binding.kind === 'param') return false
  const counts = binding.constantViolations.filter((path) => path.isUpdateExpression())
  return counts.some((path) => path.parentPath?.isForStatement() !== true)
}

/** `list.push(...)` stands somewhere in the file. */
function isFilledHere(site: Site, list: string): boolean {
  let is = false
  site.source.root.traverse({
    CallExpression({ node: { callee } }) {
      if (t.isMemberExpression(callee) && /^(?:push|unshift)$/.test(propertyOf(callee) ?? ''))
        is ||= textOf(site, callee.object) === list
    },
  })
  return is
}
