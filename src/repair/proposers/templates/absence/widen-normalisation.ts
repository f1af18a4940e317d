import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { culpritValue, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** `if (typeof v == 'number') v = '' + v` becomes `if (v == null || typeof v == 'number') ...`: the function already knows what to do. */
export const widenNormalisation: Template = {
  id: 'widen-normalisation',
  suggest(site) {
    const culprit = site.culprit
    const value = culpritValue(site)
    if (site.kind === 'caller' || !culprit.isIdentifier() || !value) return []
    const name = culprit.node.name
    const test = testFor(value.type, name)
    if (!test) return []
    const suggestions: Suggestion[] = []
    functionOf(site.use).traverse({
      IfStatement(path) {
        if (path.node.alternate || (path.node.start ?? 0) > (site.use.node.start ?? 0) || !normalises(path, name))
          return
        const condition = path.node.test
        suggestions.push({
          explanation: `Treat a ${name} that is ${value.type} as the function treats other values of the wrong kind.`,
          edits: [replaced(condition, `${textOf(site, condition)} || ${test}`)],
          prior: 0.6,
          reasons: [
            `The function already mends ${name} at line ${path.node.loc?.start.line ?? 0}, for other kinds of value.`,
          ],
        })
      },
    })
    return suggestions.slice(0, 2)
  },
  examples: [
    {
      name: 'numbers become text, so null does too',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'name')" },
      before:
        "function add(value) {\n  if (typeof value == 'number') {\n    value = '' + value;\n  }\n  return value.§name;\n}\n",
      values: { value: { type: 'null' } },
      after:
        "function add(value) {\n  if (typeof value == 'number' || value == null) {\n    value = '' + value;\n  }\n  return value.name;\n}\n",
    },
    {
      name: 'not a branch that does something else',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'name')" },
      before:
        "function add(value) {\n  if (typeof value == 'number') {\n    total += value;\n  }\n  return value.§name;\n}\n",
      values: { value: { type: 'null' } },
      after: null,
    },
  ],
}

function testFor(type: string, name: string): string | null {
  if (type === 'undefined' || type === 'null') return `${name} == null`
  return ['number', 'boolean', 'bigint'].includes(type) ? `typeof ${name} === '${type}'` : null
}

/** Its only effect is `x = ...x...` under a test of x's kind. */
function normalises(path: NodePath<t.IfStatement>, name: string): boolean {
  const { test, consequent } = path.node
  const body = t.isBlockStatement(consequent) ? consequent.body : [consequent]
  const [only] = body
  if (body.length !== 1 || !t.isExpressionStatement(only) || !t.isAssignmentExpression(only.expression)) return false
  const { left, right } = only.expression
  if (!t.isIdentifier(left, { name }) || !isConversion(right, name)) return false
  return (
    t.isBinaryExpression(test) &&
    t.isUnaryExpression(test.left, { operator: 'typeof' }) &&
    t.isIdentifier(test.left.argument, { name })
  )
}

/** `String(x)`, `'' + x`, `x.toString()`: what gives text for every value, or nearly. */
function isConversion(node: t.Node, name: string): boolean {
  const isIt = (inner: t.Node): boolean => t.isIdentifier(inner, { name })
  if (t.isBinaryExpression(node, { operator: '+' }))
    return (
      [node.left, node.right].some(isIt) &&
      [node.left, node.right].some((side) => t.isStringLiteral(side, { value: '' }))
    )
  if (t.isTemplateLiteral(node)) return node.expressions.length === 1 && isIt(node.expressions[0] as t.Node)
  return (
    t.isCallExpression(node) &&
    t.isIdentifier(node.callee, { name: 'String' }) &&
    node.arguments.length === 1 &&
    isIt(node.arguments[0] as t.Node)
  )
}
