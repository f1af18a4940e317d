import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf, isNamedIn } from '../../../syntax/idioms.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** The check is there, but it cannot see the value: it stands in the wrong branch, or behind the use. */
export const reorderGuard: Template = {
  id: 'reorder-guard',
  suggest(site) {
    const culprit = site.culprit
    if (site.kind !== 'throw' || !isAbsent(site) || !culprit.isIdentifier()) return []
    return [
      ...splitElse(site, culprit.node.name),
      ...swapOperands(site, culprit.node.name),
      ...liftGuard(site, culprit.node.name),
    ]
  },
  examples: [
    {
      name: 'a check that an earlier branch hides, and that same branch fills the variable',
      error: { type: 'TypeError', message: 'Cannot convert undefined or null to object' },
      before:
        'function f(obj, filter) {\n  if (filter) {\n    obj = filter(obj);\n  } else if (obj === null) {\n    obj = "";\n  }\n  return Object.§keys(obj);\n}\n',
      values: { obj: { type: 'null' } },
      after:
        'function f(obj, filter) {\n  if (filter) {\n    obj = filter(obj);\n  }\n  if (obj === null) {\n    obj = "";\n  }\n  return Object.keys(obj);\n}\n',
    },
    {
      name: 'operands in the wrong order',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'type')" },
      before: 'if (node.§type === "a" && node) use(node);\n',
      after: 'if (node && node.type === "a") use(node);\n',
    },
    {
      name: 'a guard behind the use',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'size')" },
      before: 'function f(box) {\n  var size = box.§size;\n  if (!box) return 0;\n  return size;\n}\n',
      after: 'function f(box) {\n  if (!box) return 0;\n  var size = box.size;\n  return size;\n}\n',
    },
  ],
}

/** `if (a) { x = ... } else if (x === null) ...` becomes two statements. */
function splitElse(site: Site, name: string): Suggestion[] {
  const suggestions: Suggestion[] = []
  functionOf(site.use).traverse({
    IfStatement(path) {
      const parent = path.parentPath
      if (path.key !== 'alternate' || !parent.isIfStatement() || !isCheckOf(path.node.test, name)) return
      if ((path.node.start ?? 0) > (site.use.node.start ?? 0) || !assigns(parent, name)) return
      const end = parent.node.consequent.end ?? 0
      const text = `\n${indentAt(site.source.text, outermost(parent).node.start ?? 0)}`
      suggestions.push({
        variant: 'split-else',
        explanation: `Check ${name} after the branch that sets it, too.`,
        edits: [{ start: end, end: path.node.start ?? 0, text }],
        prior: 0.75,
        reasons: [
          `The function already treats ${textOf(site, path.node.test)}, but not when an earlier branch has set ${name}.`,
        ],
      })
    },
  })
  return suggestions.slice(0, 2)
}

const outermost = (path: NodePath): NodePath =>
  path.key === 'alternate' && path.parentPath?.isIfStatement() ? outermost(path.parentPath) : path

/** Some branch before it in the chain sets the variable. */
function assigns(path: NodePath<t.IfStatement>, name: string): boolean {
  let found = false
  for (let at: NodePath = path; at.isIfStatement(); at = at.parentPath as NodePath) {
    t.traverseFast(at.node.consequent, (node) => {
      if (t.isAssignmentExpression(node) && t.isIdentifier(node.left, { name })) found = true
    })
    if (at.key !== 'alternate') break
  }
  return found
}

/** `x.a && x` becomes `x && x.a`. */
function swapOperands(site: Site, name: string): Suggestion[] {
  const path = site.use.findParent(
    (parent) =>
      parent.isLogicalExpression({ operator: '&&' }) &&
      t.isIdentifier((parent.node as t.LogicalExpression).right, { name }),
  )
  if (!path?.isLogicalExpression()) return []
  const { left, right } = path.node
  return [
    {
      variant: 'swap',
      explanation: `Ask for ${name} before its property is read.`,
      edits: [replaced(path.node, `${textOf(site, right)} && ${textOf(site, left)}`)],
      prior: 0.85,
      reasons: ['The check is there, one operand too late.'],
    },
  ]
}

/** A guard on the same variable that stands after the failing statement, in the same list. */
function liftGuard(site: Site, name: string): Suggestion[] {
  const statement = site.use.getStatementParent()
  if (!statement?.inList) return []
  const later = (statement.getAllNextSiblings() as NodePath[])
    .slice(0, 4)
    .find((path) => path.isIfStatement() && isCheckOf(path.node.test, name) && !path.node.alternate)
  if (!later?.isIfStatement()) return []
  const moved = textOf(site, later.node)
  const start = statement.node.start ?? 0
  const from = site.source.text.lastIndexOf('\n', later.node.start ?? 0)
  return [
    {
      variant: 'lift',
      explanation: `Check ${name} before it is used, not after.`,
      edits: [
        { start, end: start, text: `${moved}\n${indentAt(site.source.text, start)}` },
        { start: from, end: later.node.end ?? 0, text: '' },
      ],
      prior: 0.8,
      reasons: ['The guard is there, behind the use.'],
    },
  ]
}

/** `!x`, `x == null`, `x === undefined`, `typeof x === 'undefined'`. */
function isCheckOf(test: t.Expression, name: string): boolean {
  if (t.isUnaryExpression(test, { operator: '!' })) return t.isIdentifier(test.argument, { name })
  if (t.isLogicalExpression(test)) return isCheckOf(test.left, name) || isCheckOf(test.right, name)
  if (!t.isBinaryExpression(test) || !/^===?$/.test(test.operator)) return false
  const isNothing =
    t.isNullLiteral(test.right) ||
    t.isIdentifier(test.right, { name: 'undefined' }) ||
    t.isStringLiteral(test.right, { value: 'undefined' })
  return isNothing && isNamedIn(test.left, name) && (t.isIdentifier(test.left) || t.isUnaryExpression(test.left))
}
