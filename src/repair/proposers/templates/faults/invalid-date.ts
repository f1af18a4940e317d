import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, noDateTest, onlyStatement, semicolon, statementInList } from '../../../syntax/code.ts'
import { functionOf, isNamedIn, returnsOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** A date that is none: the function leaves as the ones beside it do, which ask whether theirs is one. */
export const invalidDate: Template = {
  id: 'invalid-date',
  suggest(site) {
    if (site.kind === 'origin') return asNumber(site)
    const statement = site.wording.kind === 'invalid-time' && site.kind === 'throw' ? statementInList(site.use) : null
    const name = dateOf(site.use.node)
    if (!statement || name === null || !isKnownBefore(site.use, name, statement)) return []
    const start = statement.node.start ?? 0
    const leaving = (guard: string, reason: string, variant?: string): Suggestion => ({
      ...(variant && { variant }),
      explanation: `Leave early when ${name} is no date.`,
      edits: [{ start, end: start, text: `${guard}\n${indentAt(site.source.text, start)}` }],
      prior: 0.66,
      reasons: [reason],
    })
    const guards = guardsBeside(site, name)
    const [guard] = guards
    if (guard && new Set(guards.map(({ text }) => text)).size === 1)
      return [leaving(guard.text, `A function beside it has \`${guard.text}\` at line ${guard.line}.`)]
    const given = guard ? null : givenBack(site, name)
    if (!given) return []
    const text = `if (isNaN(${name}.getTime())) return ${given.name}${semicolon(site.source)}`
    return [leaving(text, `Line ${given.line} answers ${given.name} as it came.`, 'as-given')]
  },
  examples: [
    {
      name: 'as the function beside it asks',
      error: { type: 'RangeError', message: 'Invalid time value' },
      before:
        'function add(value) {\n  const date = new Date(value);\n  if (isNaN(date)) return null;\n  return date.getTime() + 1;\n}\nfunction day(value) {\n  const date = new Date(value);\n  return date.§toISOString();\n}\n',
      after:
        'function add(value) {\n  const date = new Date(value);\n  if (isNaN(date)) return null;\n  return date.getTime() + 1;\n}\nfunction day(value) {\n  const date = new Date(value);\n  if (isNaN(date)) return null;\n  return date.toISOString();\n}\n',
    },
    {
      name: 'as it came, where the function does that with what it does not format',
      error: { type: 'TypeError', message: 'Invalid date' },
      before:
        "function show(time, format) {\n  if (format === false) return time;\n  const date = new Date(time);\n  if (format === true) return dateformat(date, 'isoDate');\n  return dateformat§(date, format);\n}\n",
      after:
        "function show(time, format) {\n  if (format === false) return time;\n  const date = new Date(time);\n  if (format === true) return dateformat(date, 'isoDate');\n  if (isNaN(date.getTime())) return time;\n  return dateformat(date, format);\n}\n",
    },
    {
      name: 'in what answers a number',
      error: { type: 'RangeError', message: 'Invalid time value' },
      before:
        'function parts(date) {\n  return format.§formatToParts(date);\n}\nfunction offset(time) {\n  const date = new Date(time),\n    [day, hour] = §parts(date);\n  return (day * 24 + hour) / 60;\n}\n',
      after:
        'function parts(date) {\n  return format.formatToParts(date);\n}\nfunction offset(time) {\n  if (Number.isNaN(new Date(time).getTime())) return NaN;\n  const date = new Date(time),\n    [day, hour] = parts(date);\n  return (day * 24 + hour) / 60;\n}\n',
    },
    {
      name: 'not where nobody asks',
      error: { type: 'RangeError', message: 'Invalid time value' },
      before: 'function day(value) {\n  const date = new Date(value);\n  return date.§toISOString();\n}\n',
      after: null,
    },
  ],
}

/** Right for what is asked whether it is one, wrong for what is only shown then: people are to say it. */
const NO_NUMBER_PRIOR = 0.48

/** `date = new Date(time)` in a function that calculates: what is made of a date that is none is no number. */
function asNumber(site: Site): Suggestion[] {
  const { culprit, source } = site
  const statement = statementInList(culprit)
  const answers = returnsOf(functionOf(culprit)).map(({ node }) => node.argument)
  if (site.wording.kind !== 'invalid-time' || !isDateOfOne(culprit.node) || !statement) return []
  if (answers.length === 0 || !answers.every(isCalculated)) return []
  const start = statement.node.start ?? 0
  const test = noDateTest(source, textOf(site, culprit.node))
  return [
    {
      variant: 'no-number',
      explanation: 'Answer no number for a date that is none.',
      edits: [
        { start, end: start, text: `if (${test}) return NaN${semicolon(source)}\n${indentAt(source.text, start)}` },
      ],
      prior: NO_NUMBER_PRIOR,
      reasons: ['The function calculates with the date, and what dates themselves answer then is NaN.'],
    },
  ]
}

/** `new Date(time)` */
const isDateOfOne = (node: t.Node): boolean =>
  t.isNewExpression(node) && t.isIdentifier(node.callee, { name: 'Date' }) && node.arguments.length === 1

const isCalculated = (node: t.Node | null | undefined): boolean =>
  t.isNumericLiteral(node) || (t.isBinaryExpression(node) && /^(?:[-*/%]|\*\*)$/.test(node.operator))

/** The parameter that the date is made of, when the function answers it as it is in another case. */
function givenBack(site: Site, name: string): { name: string; line: number } | null {
  const init = site.use.scope.getBinding(name)?.path.node
  const made = t.isVariableDeclarator(init) ? init.init : null
  const [given] = t.isNewExpression(made) && t.isIdentifier(made.callee, { name: 'Date' }) ? made.arguments : []
  if (!t.isIdentifier(given) || site.use.scope.getBinding(given.name)?.kind !== 'param') return null
  const answer = returnsOf(functionOf(site.use)).find(({ node }) => t.isIdentifier(node.argument, { name: given.name }))
  return answer ? { name: given.name, line: answer.node.loc?.start.line ?? 0 } : null
}

/** `date` of `date.toISOString()` and of `format.format(date)`. */
function dateOf(use: t.Node): string | null {
  if (!t.isCallExpression(use)) return null
  const [first] = use.arguments
  const object = t.isMemberExpression(use.callee) ? use.callee.object : null
  const date = t.isIdentifier(first) ? first : object
  return t.isIdentifier(date) ? date.name : null
}

function isKnownBefore(use: NodePath, name: string, statement: NodePath): boolean {
  const binding = use.scope.getBinding(name)
  return binding?.kind === 'param' || (binding?.path.node.end ?? Infinity) <= (statement.node.start ?? 0)
}

/** `if (!isValid(date)) return null` in other functions, word for word: what it leaves with means the same anywhere. */
function guardsBeside(site: Site, name: string): { text: string; line: number }[] {
  const here = functionOf(site.use).node
  const guards: { text: string; line: number }[] = []
  site.source.root.traverse({
    IfStatement(path) {
      const { test, alternate, consequent, loc } = path.node
      if (alternate || functionOf(path).node === here || !isNamedIn(test, name) || !asksForValidity(test)) return
      const exit = onlyStatement(consequent)
      const isPlain = t.isReturnStatement(exit) && (!exit.argument || t.isLiteral(exit.argument))
      if (isPlain && !namesAnotherVariable(path, name))
        guards.push({ text: textOf(site, path.node), line: loc?.start.line ?? 0 })
    },
  })
  return guards
}

function asksForValidity(test: t.Node): boolean {
  let does = false
  t.traverseFast(test, (node) => {
    if (t.isIdentifier(node) && /^(?:is)?(?:valid|invalid|NaN)/i.test(node.name)) does = true
  })
  return does
}

function namesAnotherVariable(path: NodePath<t.IfStatement>, name: string): boolean {
  let does = false
  path.get('test').traverse({
    Identifier(inner) {
      const binding = inner.isReferencedIdentifier() ? inner.scope.getBinding(inner.node.name) : undefined
      if (binding && inner.node.name !== name && !binding.scope.path.isProgram()) does = true
    },
  })
  return does
}
