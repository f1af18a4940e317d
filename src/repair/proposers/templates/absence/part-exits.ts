import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { enclosingLoop, rootName, semicolon } from '../../../syntax/code.ts'
import { functionOf, returnsOf } from '../../../syntax/idioms.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Exit } from './exits.ts'

const EMPTY_PRIOR = 0.64
const PART_PRIOR = 0.62

/**
 * A function that answers nothing, called for what it does with a list or with each element of one: where the list is empty, or the part
 * that all of its work is on is missing, there is nothing to do, and nothing was done yet.
 */
export function partExits(site: Site): Exit[] {
  const owner = functionOf(site.use)
  const work = isAbsent(site) && site.kind !== 'argument' && owner.isFunction() ? workOf(site, owner) : null
  if (!work || !owner.isFunction() || !isCalledForWork(site, owner)) return []
  const text = `return${semicolon(site.source)}`
  const list = emptyList(site)
  if (list !== null) {
    if (!isAllOn(site, work, (node) => t.isIdentifier(node, { name: list }))) return []
    const reasons = [`${list} is empty, and all that the function does is done with what is in it.`]
    return [{ variant: 'as-empty', text, prior: EMPTY_PRIOR, reasons }]
  }
  const part = partOfElement(site, owner)
  const written = part && textOf(site, part)
  if (!part || !isAllOn(site, work, (node) => textOf(site, node) === written)) return []
  const reasons = [
    `The function is called for each of a list, and all that it does is done with ${written}, which this one does not have.`,
  ]
  return [{ variant: 'as-part', text, prior: PART_PRIOR, reasons }]
}

/** What the function does behind its first variables; null where something is done before the failure. */
function workOf(site: Site, owner: NodePath<t.Function>): t.Statement[] | null {
  const { body } = owner.node
  const at = site.use.node.start ?? 0
  if (!t.isBlockStatement(body) || owner.node.async || owner.node.generator) return null
  const first = body.body.findIndex((node) => !t.isVariableDeclaration(node))
  const work = first < 0 ? [] : body.body.slice(first)
  return work.length > 0 && at < (work[0]?.end ?? 0) ? work : null
}

/** Nobody reads an answer, nobody waits for one. */
function isCalledForWork({ callers }: Site, owner: NodePath<t.Function>): boolean {
  const [call] = callers
  return (
    call?.parentPath?.isExpressionStatement() === true &&
    returnsOf(owner).every(({ node }) => !node.argument) &&
    call.node.arguments.every((given) => !t.isFunction(given))
  )
}

/** `points` of `points[0]`, given without elements. */
function emptyList({ culprit, values }: Site): string | null {
  const { node } = culprit
  const list = t.isMemberExpression(node, { computed: true }) && t.isIdentifier(node.object) ? node.object.name : null
  if (list === null || culprit.scope.getBinding(list)?.kind !== 'param') return null
  const fact = values[list]
  return fact?.className === 'Array' && fact.length === 0 ? list : null
}

/** `feature.geometry`, where the function is called with one feature after the other. */
function partOfElement({ culprit, callers }: Site, owner: NodePath<t.Function>): t.Node | null {
  const given = culprit.isIdentifier() ? culprit.scope.getBinding(culprit.node.name) : undefined
  const part = given?.constant && given.path.isVariableDeclarator() ? given.path.node.init : culprit.node
  if (!t.isMemberExpression(part) || part.computed || !t.isIdentifier(part.object)) return null
  const { name } = part.object
  const index = owner.node.params.findIndex((node) => t.isIdentifier(node, { name }))
  const [call] = callers
  const element = call?.node.arguments[index]
  return call && element && isElement(call, element) ? part : null
}

/** `list[i]` in a loop, or the variable of one: `for (const one of list)`, `list.forEach((one) => ...)`. */
function isElement(call: NodePath, node: t.Node): boolean {
  const loop = enclosingLoop(call)
  if (t.isMemberExpression(node, { computed: true })) return loop !== null && t.isIdentifier(node.property)
  const name = rootName(node)
  const binding = name === null || !t.isIdentifier(node) ? undefined : call.scope.getBinding(name)
  if (!binding) return false
  if (binding.kind === 'param') {
    const walker = binding.scope.path
    const callee = walker.listKey === 'arguments' && t.isCallExpression(walker.parent) ? walker.parent.callee : null
    const isFirst = walker.isFunction() && walker.node.params[0] === binding.identifier
    return isFirst && t.isMemberExpression(callee) && t.isIdentifier(callee.property, { name: 'forEach' })
  }
  if (loop?.isForOfStatement() && binding.path.findParent((path) => path.node === loop.node.left)) return true
  const init = binding.path.isVariableDeclarator() ? binding.path.node.init : null
  return (
    loop !== null && t.isMemberExpression(init, { computed: true }) && enclosingLoop(binding.path)?.node === loop.node
  )
}

/** Each statement works with the thing, or with what was taken from it. */
function isAllOn(site: Site, work: t.Statement[], isThing: (node: t.Node) => boolean): boolean {
  const names = new Set<string>()
  const isOn = (root: t.Node): boolean => {
    let is = false
    t.traverseFast(root, (node) => {
      if (isThing(node) || (t.isIdentifier(node) && names.has(node.name))) is = true
    })
    return is
  }
  functionOf(site.use).traverse({
    VariableDeclarator({ node: { id, init } }) {
      if (t.isIdentifier(id) && init && isOn(init)) names.add(id.name)
    },
  })
  return work.every(isOn)
}
