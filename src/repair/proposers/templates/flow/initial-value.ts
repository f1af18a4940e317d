import * as t from '@babel/types'
import {
  contains,
  indentAt,
  isConditional,
  isRepeatable,
  rootName,
  semicolon,
  statementInList,
} from '../../../syntax/code.ts'
import { declaredAnswer } from '../../../syntax/declared-answer.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

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
    const value = neutralOf(step) ?? neutralOfSizes(use.node, step)
    if (value === null) return asDeclared(site)
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
      name: 'the widest of no lines',
      error: { type: 'TypeError', message: 'Reduce of empty array with no initial value' },
      before: 'const width = (lines) => lines.map((line) => line.length).§reduce((a, b) => Math.max(a, b))\n',
      after: 'const width = (lines) => lines.map((line) => line.length).reduce((a, b) => Math.max(a, b), 0)\n',
    },
    {
      name: 'objects that are put together',
      error: { type: 'TypeError', message: 'Reduce of empty array with no initial value' },
      before: 'const merge = (list) => list.§reduce((all, one) => Object.assign(all, one))\n',
      after: 'const merge = (list) => list.reduce((all, one) => Object.assign(all, one), {})\n',
    },
    {
      name: 'what the function says of none',
      error: { type: 'TypeError', message: 'Reduce of empty array with no initial value' },
      before:
        '/** The one of the lowest rank, or null when there is none. */\nfunction first(list) {\n  return list.§reduce((a, b) => (a.rank < b.rank ? a : b))\n}\n',
      after:
        '/** The one of the lowest rank, or null when there is none. */\nfunction first(list) {\n  if (list.length === 0) return null\n  return list.reduce((a, b) => (a.rank < b.rank ? a : b))\n}\n',
    },
    {
      name: 'not words between commas, of which one would come first',
      error: { type: 'TypeError', message: 'Reduce of empty array with no initial value' },
      before: "const text = (list) => list.§reduce((a, b) => a + ', ' + b)\n",
      after: null,
    },
    {
      name: 'not the least of sizes',
      error: { type: 'TypeError', message: 'Reduce of empty array with no initial value' },
      before: 'const least = (lines) => lines.map((line) => line.length).§reduce((a, b) => (a < b ? a : b))\n',
      after: null,
    },
    {
      name: 'not a choice among the elements',
      error: { type: 'TypeError', message: 'Reduce of empty array with no initial value' },
      before: 'const first = (list) => list.§reduce((a, b) => (a.rank < b.rank ? a : b))\n',
      after: null,
    },
  ],
}

/** `if (list.length === 0) return null`, where the function says what it answers when there is none. */
function asDeclared(site: Site): Suggestion[] {
  const owner = functionOf(site.use)
  const answer = owner.isFunction() ? declaredAnswer(owner) : null
  const statement = statementInList(site.use)
  const { callee } = site.use.node as t.CallExpression
  const read = t.isMemberExpression(callee) && isRepeatable(callee.object) ? callee.object : null
  if (!answer || !OF_NONE.test(answer.said) || !statement || !read || isConditional(site.use, statement)) return []
  const made = site.use.scope.getBinding(rootName(read) ?? '')?.path.node
  if (made && contains(statement.node, made)) return []
  const list = textOf(site, read)
  const start = statement.node.start ?? 0
  const text = `if (${list}.length === 0) return ${answer.text}${semicolon(site.source)}\n${indentAt(site.source.text, start)}`
  return [
    {
      variant: 'as-declared',
      explanation: `Answer ${answer.text} where ${list} is empty.`,
      edits: [{ start, end: start, text }],
      prior: DECLARED_PRIOR,
      reasons: [`The function says so of itself: ${answer.said}.`],
    },
  ]
}

const DECLARED_PRIOR = 0.8
const OF_NONE = /\b(?:none|no|nothing|empty)\b/

/** `lines.map((line) => line.length).reduce((a, b) => Math.max(a, b))`: nothing has no size. */
function neutralOfSizes(
  { callee }: t.CallExpression,
  step: t.ArrowFunctionExpression | t.FunctionExpression,
): string | null {
  const list = t.isMemberExpression(callee) ? callee.object : null
  const mapper =
    t.isCallExpression(list) &&
    t.isMemberExpression(list.callee) &&
    t.isIdentifier(list.callee.property, { name: 'map' })
      ? list.arguments[0]
      : null
  if (!t.isArrowFunctionExpression(mapper) && !t.isFunctionExpression(mapper)) return null
  const size = answerOf(mapper)
  return size && isCount(size) && isGreatest(answerOf(step)) ? '0' : null
}

function answerOf({ body }: t.ArrowFunctionExpression | t.FunctionExpression): t.Node | null | undefined {
  const last = t.isBlockStatement(body) ? body.body.at(-1) : body
  return t.isReturnStatement(last) ? last.argument : last
}

/** `Math.max(a, b)`, `a > b ? a : b` */
function isGreatest(node: t.Node | null | undefined): boolean {
  if (t.isCallExpression(node) && t.isMemberExpression(node.callee))
    return t.isIdentifier(node.callee.object, { name: 'Math' }) && t.isIdentifier(node.callee.property, { name: 'max' })
  if (!t.isConditionalExpression(node) || !t.isBinaryExpression(node.test) || !/^[<>]=?$/.test(node.test.operator))
    return false
  const greater = node.test.operator.startsWith('>') ? node.test.left : node.test.right
  return t.isIdentifier(greater) && t.isIdentifier(node.consequent, { name: greater.name })
}

function neutralOf(step: t.ArrowFunctionExpression | t.FunctionExpression): string | null {
  const value = answerOf(step)
  if (t.isCallExpression(value)) return neutralOfCall(value)
  if (t.isObjectExpression(value)) return isMerge(value) ? '{}' : null
  if (!t.isBinaryExpression(value)) return null
  if (value.operator === '*') return '1'
  if (value.operator === '-') return '0'
  return value.operator === '+' ? neutralOfSum(value) : null
}

/** `a.concat(b)` adds up to a list, `Object.assign(a, b)` to an object, `a.then(b)` to a promise. */
function neutralOfCall({ callee }: t.CallExpression): string | null {
  if (!t.isMemberExpression(callee) || !t.isIdentifier(callee.property)) return null
  const { name } = callee.property
  if (name === 'concat') return '[]'
  if (name === 'assign' && t.isIdentifier(callee.object, { name: 'Object' })) return '{}'
  return name === 'then' ? 'Promise.resolve()' : null
}

const isMerge = ({ properties }: t.ObjectExpression): boolean =>
  properties.length > 1 && properties.every((one) => t.isSpreadElement(one))

function neutralOfSum({ left, right }: t.BinaryExpression): string | null {
  if (t.isStringLiteral(right) || t.isTemplateLiteral(right) || t.isStringLiteral(left)) return "''"
  const isNumber = t.isBinaryExpression(right) && /^[-*/%]$/.test(right.operator)
  return isNumber || isCount(right) ? '0' : null
}

const isCount = (node: t.Node): boolean =>
  t.isMemberExpression(node) &&
  t.isIdentifier(node.property) &&
  /^(?:length|size|count|total|amount|price|quantity)$/.test(node.property.name)
