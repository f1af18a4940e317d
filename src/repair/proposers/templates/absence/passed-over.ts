import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from '../../../syntax/absence.ts'
import { enclosingLoop, onlyStatement, semicolon } from '../../../syntax/code.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Exit } from './exits.ts'

const PASSED_OVER_PRIOR = 0.74

/**
 * `if (!point.height) return` in another function that goes through a list, by a loop or by a callback: elements without it do not count there, and so
 * they do not here.
 */
export function passedOverExits(site: Site): Exit[] {
  const { node } = site.culprit
  const property = isAbsent(site) && t.isMemberExpression(node) ? propertyOf(node) : null
  if (property === null || !t.isMemberExpression(node)) return []
  const round = roundAround(site.use)
  if (!round || !isElement(site, node.object, round)) return []
  const line = passedOverAt(site, property)
  const text = round.leave
  const reasons = [`Line ${line} passes over what has no ${property}.`]
  return line === null
    ? []
    : [{ variant: 'passed-over', text: `${text}${semicolon(site.source)}`, prior: PASSED_OVER_PRIOR, reasons }]
}

interface Round {
  /** How it is left: `continue`, `return`, `return all`. */
  leave: string
  /** The name of the element, or of the counter that it is read by. */
  element: string | null
  counter: string | null
}

/** The loop over a list around the place, or the callback of a `forEach` or a `reduce`. */
function roundAround(use: NodePath): Round | null {
  const loop = enclosingLoop(use)
  if (!loop) return roundOf(functionOf(use))
  const { node } = loop
  if (t.isForOfStatement(node)) {
    const left = t.isVariableDeclaration(node.left) ? node.left.declarations[0]?.id : node.left
    return t.isIdentifier(left) ? { leave: 'continue', element: left.name, counter: null } : null
  }
  // Another loop may go on by what would be passed over.
  if (!t.isForStatement(node) || !t.isUpdateExpression(node.update) || !t.isIdentifier(node.update.argument))
    return null
  return { leave: 'continue', element: null, counter: node.update.argument.name }
}

function roundOf({ node, parent, key }: NodePath): Round | null {
  const callee = key === 0 && t.isCallExpression(parent) ? parent.callee : null
  const method = t.isMemberExpression(callee) ? propertyOf(callee) : null
  const [first, second] = t.isFunction(node) ? node.params : []
  if (method === 'forEach' && t.isIdentifier(first)) return { leave: 'return', element: first.name, counter: null }
  return method === 'reduce' && t.isIdentifier(first) && t.isIdentifier(second)
    ? { leave: `return ${first.name}`, element: second.name, counter: null }
    : null
}

/** `point` of the round, or `points[i]`. */
function isElement(site: Site, node: t.Node, { element, counter }: Round): boolean {
  if (t.isIdentifier(node)) return node.name === element
  const isByCounter = t.isMemberExpression(node, { computed: true }) && counter !== null
  return isByCounter && textOf(site, node.property) === counter
}

/** The line at which another function leaves a round where the element lacks the property. */
function passedOverAt(site: Site, property: string): number | null {
  const here = functionOf(site.use).node
  let line: number | null = null
  site.source.root.traverse({
    IfStatement(path) {
      const { test, consequent, alternate } = path.node
      const round = alternate || functionOf(path).node === here ? null : roundAround(path)
      const exit = onlyStatement(consequent)
      const lack = t.isUnaryExpression(test, { operator: '!' }) ? test.argument : nothingAsked(test)
      if (!round || !t.isMemberExpression(lack) || propertyOf(lack) !== property) return
      const isLeft = textOf(site, exit).replace(/;\s*$/, '') === round.leave
      if (isLeft && isElement(site, lack.object, round)) line ??= path.node.loc?.start.line ?? 0
    },
  })
  return line
}

/** The `x` of `x == null` and `x === undefined`. */
const nothingAsked = (test: t.Node): t.Node | null =>
  t.isBinaryExpression(test) && /^===?$/.test(test.operator) && nothingOf(test.right) !== null ? test.left : null
