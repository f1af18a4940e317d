import * as t from '@babel/types'
import type { Template } from './template.ts'

/** `list.reduce(f)` has no answer for an empty list: where the step tells what it adds up, the initial value is known. */
export const initialValue: Template = {
  id: 'initial-value',
  suggest(site) {
    const { use } = site
    if (site.kind !== 'throw' || site.wording.kind !== 'reduce-of-empty' || !use.isCallExpression()) return []
    const step = use.node.arguments[0]
    if (
      use.node.arguments.length !== 1 ||
      !step ||
      !(t.isArrowFunctionExpression(step) || t.isFunctionExpression(step))
    )
      return []
    const value = neutralOf(step)
    if (value === null) return []
    const end = step.end ?? 0
    return [
      {
        explanation: `Start from ${value}, which is what an empty list adds up to.`,
        edits: [{ start: end, end, text: `, ${value}` }],
        prior: 0.7,
        reasons: ['The step shows what is added up, and so what nothing adds up to.'],
      },
    ]
  },
  examples: [
    {
      name: 'a sum of numbers',
      error: { type: 'TypeError', message: 'Reduce of empty array with no initial value' },
      before: 'const total = (list) => list.§reduce((sum, item) => sum + item * 2)\n',
      after: 'const total = (list) => list.reduce((sum, item) => sum + item * 2, 0)\n',
    },
    {
      name: 'not a choice among the elements',
      error: { type: 'TypeError', message: 'Reduce of empty array with no initial value' },
      before: 'const first = (list) => list.§reduce((a, b) => (a.rank < b.rank ? a : b))\n',
      after: null,
    },
  ],
}

function neutralOf(step: t.ArrowFunctionExpression | t.FunctionExpression): string | null {
  const body = t.isBlockStatement(step.body) ? step.body.body.at(-1) : step.body
  const value = t.isReturnStatement(body) ? body.argument : body
  if (
    t.isCallExpression(value) &&
    t.isMemberExpression(value.callee) &&
    t.isIdentifier(value.callee.property, { name: 'concat' })
  )
    return '[]'
  if (!t.isBinaryExpression(value)) return null
  if (value.operator === '*') return '1'
  if (value.operator === '-') return '0'
  if (value.operator !== '+') return null
  const isText = t.isStringLiteral(value.right) || t.isTemplateLiteral(value.right) || t.isStringLiteral(value.left)
  const isNumber = t.isBinaryExpression(value.right) && /^[-*/%]$/.test(value.right.operator)
  const isCount =
    t.isMemberExpression(value.right) &&
    t.isIdentifier(value.right.property) &&
    /^(?:length|size|count|total|amount|price|quantity)$/.test(value.right.property.name)
  return isText ? "''" : isNumber || isCount ? '0' : null
}
