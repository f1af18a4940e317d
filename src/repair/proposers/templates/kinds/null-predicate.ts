import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { contains } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf, nameOf } from '../../../syntax/idioms.ts'
import { typeofObject } from '../../../syntax/object-checks.ts'
import { culpritValue, isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** `isBranch(x)` that is no more than `typeof x === 'object'` says yes of null, and who has asked looks into it. */
export const nullPredicate: Template = {
  id: 'null-predicate',
  suggest(site) {
    if (site.kind === 'caller' || !isAbsent(site) || culpritValue(site)?.type === 'undefined') return []
    const asked = namesAskedAround(site)
    const suggestions: Suggestion[] = []
    site.source.root.traverse({
      BinaryExpression(path) {
        const operand = path.node.operator.startsWith('=') ? typeofObject(path) : null
        const owner = functionOf(path)
        if (!t.isIdentifier(operand) || !owner.isFunction() || !asked.has(nameOf(owner) ?? '')) return
        if (!isQuestionOf(owner, operand.name) || !isInAnswer(path) || asksForNull(owner, operand.name)) return
        suggestions.push({
          explanation: `Null is no object to look into: let ${nameOf(owner)} say no of it.`,
          edits: [replaced(path.node, `${operand.name} !== null && ${textOf(site, path.node)}`)],
          prior: 0.76,
          reasons: [`${nameOf(owner)} is asked before it is looked into, and says yes of null.`],
        })
      },
    })
    return suggestions.slice(0, 1)
  },
  examples: [
    {
      name: 'what is gone into',
      error: { type: 'TypeError', message: 'Cannot convert undefined or null to object' },
      before:
        "function isBranch(v) {\n  return typeof v === 'object' && !isDate(v)\n}\nfunction copy(v) {\n  if (!isBranch(v)) return v\n  Object.§keys(v).forEach(use)\n}\n",
      values: { v: { type: 'null' } },
      after:
        "function isBranch(v) {\n  return v !== null && typeof v === 'object' && !isDate(v)\n}\nfunction copy(v) {\n  if (!isBranch(v)) return v\n  Object.keys(v).forEach(use)\n}\n",
    },
    {
      name: 'not where null is asked for',
      error: { type: 'TypeError', message: 'Cannot convert undefined or null to object' },
      before:
        "function isBranch(v) {\n  return v && typeof v === 'object'\n}\nfunction copy(v) {\n  if (isList(v) || isBranch(v)) Object.§keys(v).forEach(use)\n}\n",
      values: { v: { type: 'null' } },
      after: null,
    },
    {
      name: 'not what nobody has asked',
      error: { type: 'TypeError', message: 'Cannot convert undefined or null to object' },
      before:
        "function isBranch(v) {\n  return typeof v === 'object'\n}\nfunction copy(v) {\n  Object.§keys(v).forEach(use)\n}\n",
      values: { v: { type: 'null' } },
      after: null,
    },
  ],
}

/** What the function, and those that called it, ask before they go on. */
function namesAskedAround(site: Site): Set<string> {
  const names = new Set<string>()
  for (const owner of [functionOf(site.use), ...site.callers.map((call) => functionOf(call))])
    t.traverseFast(owner.node, (node) => {
      if (t.isCallExpression(node) && t.isIdentifier(node.callee)) names.add(node.callee.name)
    })
  return names
}

const isQuestionOf = (owner: NodePath<t.Function>, name: string): boolean =>
  /^(?:is|has)(?![a-z])/.test(nameOf(owner) ?? '') && owner.scope.getOwnBinding(name)?.kind === 'param'

/** `return typeof v === 'object' && ...`, and not one of several ways. */
function isInAnswer(path: NodePath): boolean {
  const at = path.findParent((one) => !one.isLogicalExpression({ operator: '&&' }))
  return (
    at?.isReturnStatement() === true || (at?.isArrowFunctionExpression() === true && contains(at.node.body, path.node))
  )
}

function asksForNull(owner: NodePath<t.Function>, name: string): boolean {
  let asks = false
  owner.traverse({
    LogicalExpression({ node }) {
      if (t.isIdentifier(node.left, { name })) asks = true
    },
    UnaryExpression({ node }) {
      if (node.operator === '!' && t.isIdentifier(node.argument, { name })) asks = true
    },
    NullLiteral() {
      asks = true
    },
  })
  return asks
}
