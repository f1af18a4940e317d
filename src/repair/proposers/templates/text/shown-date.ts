import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, isRepeatable, noDateTest, semicolon, statementInList } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf, returnsOf } from '../../../syntax/idioms.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { namesAround } from '../../../syntax/names-around.ts'
import { saysItDoesNotFail } from '../../../syntax/says-it-does-not-fail.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/**
 * `date.toISOString()` of a date that is none, or what is made of its `toJSON()`. Where values are shown as they are, it is shown as its own text; in JSON it is null,
 * which is what dates themselves answer there.
 */
export const shownDate: Template = {
  id: 'shown-date',
  suggest(site) {
    const { node } = site.use
    if (site.kind === 'throw' && site.wording.kind === 'property-of-nullish') return asTextBefore(site)
    if (site.kind !== 'throw' || site.wording.kind !== 'invalid-time' || !t.isCallExpression(node)) return []
    const { callee } = node
    if (!t.isMemberExpression(callee) || propertyOf(callee) !== 'toISOString' || !isRepeatable(callee.object)) return []
    const names = namesAround(site.use)
    if (OF_JSON.test(names)) return isValue(site.use) ? [asJson(site, callee)] : []
    return SHOWING.test(names) ? asText(site, node, callee.object) : []
  },
  examples: [
    {
      name: 'among other kinds that are shown by their text',
      error: { type: 'RangeError', message: 'Invalid time value' },
      before:
        'function show(value) {\n  if (value instanceof RegExp) return String(value);\n  if (value instanceof Date) return value.§toISOString();\n  return showAll(value);\n}\n',
      after:
        'function show(value) {\n  if (value instanceof RegExp) return String(value);\n  if (value instanceof Date) return isNaN(value) ? String(value) : value.toISOString();\n  return showAll(value);\n}\n',
    },
    {
      name: 'where nothing may fail',
      error: { type: 'RangeError', message: 'Invalid time value' },
      before:
        '/** Any value for a message. It never throws. */\nconst inspect = (value) => {\n  const text = value instanceof Date ? value.§toISOString() : list(value);\n  return text;\n};\n',
      after:
        '/** Any value for a message. It never throws. */\nconst inspect = (value) => {\n  const text = value instanceof Date ? (Number.isNaN(value.getTime()) ? String(value) : value.toISOString()) : list(value);\n  return text;\n};\n',
    },
    {
      name: 'what a date that is none is in JSON, taken apart',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'split')" },
      before:
        "function inspectDate(date, options) {\n  var parts = date.toJSON().§split('T');\n  return options.paint(parts[0] + ' ' + parts[1]);\n}\n",
      after:
        "function inspectDate(date, options) {\n  if (isNaN(date.getTime())) return String(date);\n  var parts = date.toJSON().split('T');\n  return options.paint(parts[0] + ' ' + parts[1]);\n}\n",
    },
    {
      name: 'as JSON has it',
      error: { type: 'RangeError', message: 'Invalid time value' },
      before: 'const task = {\n  toJSON() {\n    return { due: this.due.§toISOString() };\n  },\n};\n',
      after: 'const task = {\n  toJSON() {\n    return { due: this.due.toJSON() };\n  },\n};\n',
    },
    {
      name: 'not as a part of a text',
      error: { type: 'RangeError', message: 'Invalid time value' },
      before: "const serialize = (at) => 'at=' + at.§toISOString();\n",
      after: null,
    },
    {
      name: 'not where a date is needed',
      error: { type: 'RangeError', message: 'Invalid time value' },
      before: 'function schedule(date) {\n  return queue.add(date.§toISOString());\n}\n',
      after: null,
    },
  ],
}

/** `date.toJSON()` is null for a date that is none: the function that shows it answers what such a date is as text. */
function asTextBefore(site: Site): Suggestion[] {
  const { culprit, use, source } = site
  const { node } = culprit
  const statement = statementInList(use)
  if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee) || propertyOf(node.callee) !== 'toJSON') return []
  if (!statement || !isRepeatable(node.callee.object) || !SHOWING.test(namesAround(use))) return []
  if (!returnsOf(functionOf(use)).some((path) => path.node.argument)) return []
  const name = textOf(site, node.callee.object)
  const start = statement.node.start ?? 0
  const line = `if (${noDateTest(source, name)}) return String(${name})${semicolon(source)}`
  return [
    {
      variant: 'text-before',
      explanation: `Show ${name} by its own text when it is no date.`,
      edits: [{ start, end: start, text: `${line}\n${indentAt(source.text, start)}` }],
      prior: 0.72,
      reasons: ['It shows dates as text, and one that is none has a text of its own.'],
    },
  ]
}

const OF_JSON = /json|serial/i
const SHOWING = /show|inspect|pretty|debug|dump|print|describe/i

/** By itself, and no part of a text, which would have the word null in it. */
function isValue({ parentPath, key }: NodePath): boolean {
  if (parentPath?.isConditionalExpression() || parentPath?.isLogicalExpression())
    return key !== 'test' && isValue(parentPath)
  return Boolean(
    parentPath?.isReturnStatement() ||
      parentPath?.isObjectProperty() ||
      parentPath?.isArrayExpression() ||
      parentPath?.isAssignmentExpression() ||
      parentPath?.isArrowFunctionExpression(),
  )
}

function asJson(site: Site, callee: t.MemberExpression): Suggestion {
  const { start, end } = callee.property
  const name = textOf(site, callee.object)
  return {
    variant: 'json',
    explanation: `Write ${name} as JSON does, which has null for a date that is none.`,
    edits: [{ start: start ?? 0, end: end ?? 0, text: 'toJSON' }],
    prior: 0.6,
    reasons: ['What is made here is JSON, in which such a date is null.'],
  }
}

function asText(site: Site, call: t.CallExpression, date: t.Node): Suggestion[] {
  const isPromised = saysItDoesNotFail(site.source)
  if (!isPromised && !writesOthers(site)) return []
  const name = textOf(site, date)
  const test = /=>|\bconst\s/.test(site.source.text) ? `Number.isNaN(${name}.getTime())` : `isNaN(${name})`
  const text = `${test} ? String(${name}) : ${textOf(site, call)}`
  const isAlone = t.isReturnStatement(site.use.parent) || t.isVariableDeclarator(site.use.parent)
  return [
    {
      variant: 'text',
      explanation: `Show ${name} by its own text when it is no date.`,
      edits: [replaced(call, isAlone ? text : `(${text})`)],
      prior: isPromised ? 0.68 : 0.62,
      reasons: [
        isPromised ? 'The file says that it does not fail.' : 'Values of other kinds are shown by their own text here.',
      ],
    },
  ]
}

/** `return String(value)` stands in the file. */
function writesOthers(site: Site): boolean {
  let does = false
  site.source.root.traverse({
    CallExpression({ node, parentPath }) {
      if (t.isIdentifier(node.callee, { name: 'String' }) && parentPath.isReturnStatement()) does = true
    },
  })
  return does
}
