import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, isPure } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf, isNamedIn, parameterNames } from '../../../syntax/idioms.ts'
import { ERROR_NAME } from '../../../syntax/objections.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Edit, Suggestion, Template } from '../template.ts'

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
      ...liftError(site, culprit.node.name),
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
    {
      name: 'a guard behind the use, on one line',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'size')" },
      before: 'function f(box) { var s = box.§size; if (!box) return 0; return s }\n',
      after: 'function f(box) { if (!box) return 0;\nvar s = box.size;  return s }\n',
    },
    {
      name: 'not over what the guard names',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'size')" },
      before:
        'function f(box) {\n  var size = box.§size;\n  var none = 3;\n  if (!box) return none;\n  return size;\n}\n',
      after: null,
    },
    {
      name: 'nor over what is done on the way',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'id')" },
      before:
        'wait((err, lock) => {\n  const id = lock.§id;\n  pending.delete(key);\n  if (err) return done(err);\n  done(null, id);\n});\n',
      after: null,
    },
    {
      name: 'an error that is looked at behind the use of the result',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'socket')" },
      before:
        'connect(function (err, result) {\n  var socket = result.§socket\n\n  if (err) return fn(err)\n  go(socket)\n})\n',
      after:
        'connect(function (err, result) {\n  if (err) return fn(err)\n  var socket = result.socket\n\n  go(socket)\n})\n',
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
  const lifted = liftedAbove(site, (test) => isCheckOf(test, name))
  return lifted
    ? [
        {
          variant: 'lift',
          explanation: `Check ${name} before it is used, not after.`,
          edits: lifted,
          prior: 0.8,
          reasons: ['The guard is there, behind the use.'],
        },
      ]
    : []
}

/** `var socket = result.socket; if (err) return fn(err)` of a callback: where there is an error there is no result. */
function liftError(site: Site, name: string): Suggestion[] {
  const owner = functionOf(site.use)
  const [error, ...results] = owner.isFunction() ? parameterNames(owner) : []
  if (error === undefined || !ERROR_NAME.test(error) || !results.includes(name)) return []
  const lifted = liftedAbove(site, (test) => t.isIdentifier(test, { name: error }))
  return lifted
    ? [
        {
          variant: 'lift-error',
          explanation: `Look at ${error} before ${name} is used, not after.`,
          edits: lifted,
          prior: 0.88,
          reasons: [`What to do with ${error} stands behind the use of ${name}, which is not there then.`],
        },
      ]
    : []
}

const LIFTED_OVER_MAX = 4

/** The `if` behind the statement stands before it then: only over declarations that do nothing, and where all that it names has its value by then. */
function liftedAbove({ use, source }: Site, isAsked: (test: t.Expression) => boolean): Edit[] | null {
  const statement = use.getStatementParent()
  if (!statement?.inList) return null
  const next = (statement.getAllNextSiblings() as NodePath<t.Statement>[]).slice(0, LIFTED_OVER_MAX)
  const at = next.findIndex((path) => path.isIfStatement() && isAsked(path.node.test) && !path.node.alternate)
  const later = next[at]
  if (!later || !next.slice(0, at).every(isHarmless) || !isReadyBefore(statement, later)) return null
  const start = statement.node.start ?? 0
  const [from, end] = [later.node.start ?? 0, later.node.end ?? 0]
  const newline = source.text.lastIndexOf('\n', from)
  const isOwnLine = newline >= (statement.node.end ?? 0) && source.text.slice(newline, from).trim() === ''
  return [
    { start, end: start, text: `${source.text.slice(from, end)}\n${indentAt(source.text, start)}` },
    { start: isOwnLine ? newline : from, end, text: '' },
  ]
}

const isHarmless = ({ node }: NodePath<t.Statement>): boolean =>
  t.isVariableDeclaration(node) &&
  node.declarations.every(({ id, init }) => t.isIdentifier(id) && (!init || isPure(init)))

/** Nothing that it names is declared by the statement, or behind it. */
function isReadyBefore(statement: NodePath, later: NodePath): boolean {
  let isReady = true
  later.traverse({
    Identifier(path) {
      const binding = path.isReferencedIdentifier() ? statement.scope.getBinding(path.node.name) : undefined
      if (!binding || binding.kind === 'hoisted' || binding.path.findParent((one) => one === later)) return
      if ((binding.identifier.start ?? 0) >= (statement.node.start ?? 0)) isReady = false
    },
  })
  return isReady
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
