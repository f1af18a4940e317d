import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { absentNames } from '../../../syntax/absence.ts'
import {
  enclosingLoop,
  indentAt,
  isConditional,
  isRepeatable,
  onlyStatement,
  semicolon,
  statementInList,
} from '../../../syntax/code.ts'
import { declaredAnswer } from '../../../syntax/declared-answer.ts'
import { functionOf, guardsAround, isUsableAt, returnsOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { splitLines } from '../../../syntax/split-lines.ts'
import type { Edit, Suggestion, Template } from '../template.ts'

/** `JSON.parse(text)` of a text in which nothing is: not the same as a text that is no JSON, which is still refused. */
export const emptyText: Template = {
  id: 'empty-text',
  suggest(site) {
    const { use } = site
    if (site.kind !== 'throw' || site.wording.kind !== 'json-parse' || !use.isCallExpression()) return []
    const [given] = use.node.arguments
    if (!given || !isRepeatable(given) || !isEmpty(site, given)) return []
    const lines = splitLines(use, given)
    if (lines)
      return [withoutEmpty(lines, site.values[textOf(site, given)]?.text ? '(line) => line.trim()' : 'Boolean')]
    const answers = [...ofOwnGuard(site, given), ...ofNeighbour(site, given), ...ofDescription(site)]
    return [...answers.slice(0, 1).flatMap((answer) => leaving(site, given, answer)), ...asNothing(site, given)]
  },
  examples: [
    {
      name: 'as the function beside it answers no text',
      error: { type: 'SyntaxError', message: 'Unexpected end of JSON input' },
      before:
        'function form(text) {\n  if (!text) return null;\n  return split(text);\n}\nfunction json(text) {\n  return JSON.§parse(text);\n}\n',
      values: { text: { type: 'string', text: '', length: 0 } },
      after:
        'function form(text) {\n  if (!text) return null;\n  return split(text);\n}\nfunction json(text) {\n  if (!text) return null;\n  return JSON.parse(text);\n}\n',
    },
    {
      name: 'as another text is answered when it is empty',
      error: { type: 'SyntaxError', message: 'Unexpected end of JSON input' },
      before:
        'const plain = (body) => body || null\nfunction json(body) {\n  const data = JSON.§parse(body)\n  return data\n}\n',
      values: { body: { type: 'string', text: '', length: 0 } },
      after:
        'const plain = (body) => body || null\nfunction json(body) {\n  if (!body) return null\n  const data = JSON.parse(body)\n  return data\n}\n',
    },
    {
      name: 'the guard that asks for none learns of an empty one',
      error: { type: 'SyntaxError', message: 'Unexpected end of JSON input' },
      before: 'function load(text) {\n  if (text === undefined) return {};\n  return JSON.§parse(text);\n}\n',
      values: { text: { type: 'string', text: '\n', length: 1 } },
      after:
        'function load(text) {\n  if (text === undefined) return {};\n  if (!text.trim()) return {};\n  return JSON.parse(text);\n}\n',
    },
    {
      name: 'where all that is read of it may be missing',
      error: { type: 'SyntaxError', message: 'Unexpected end of JSON input' },
      before:
        "function user(body) {\n  const data = JSON.§parse(body);\n  return { name: data.name || 'nobody', tags: data.tags || [] };\n}\n",
      values: { body: { type: 'string', text: '', length: 0 } },
      after:
        "function user(body) {\n  const data = JSON.parse(body || '{}');\n  return { name: data.name || 'nobody', tags: data.tags || [] };\n}\n",
    },
    {
      name: 'each line of a text',
      error: { type: 'SyntaxError', message: 'Unexpected end of JSON input' },
      before:
        "function all(text) {\n  const out = [];\n  for (const line of text.split('\\n')) out.push(JSON.§parse(line));\n  return out;\n}\n",
      values: { line: { type: 'string', text: '', length: 0 } },
      after:
        "function all(text) {\n  const out = [];\n  for (const line of text.split('\\n').filter(Boolean)) out.push(JSON.parse(line));\n  return out;\n}\n",
    },
    {
      name: 'each line, in a function for it',
      error: { type: 'SyntaxError', message: 'Unexpected end of JSON input' },
      before: 'const all = (text) => text.split(/\\r?\\n/).map((line) => JSON.§parse(line));\n',
      values: { line: { type: 'string', text: '', length: 0 } },
      after: 'const all = (text) => text.split(/\\r?\\n/).filter(Boolean).map((line) => JSON.parse(line));\n',
    },
    {
      name: 'not a text that is no JSON',
      error: { type: 'SyntaxError', message: 'Unexpected token < in JSON at position 0' },
      before:
        'function form(text) {\n  if (!text) return null;\n}\nfunction json(text) {\n  return JSON.§parse(text);\n}\n',
      values: { text: { type: 'string', text: '<html>', length: 6 } },
      after: null,
    },
    {
      name: 'not where nothing says what to answer',
      error: { type: 'SyntaxError', message: 'Unexpected end of JSON input' },
      before: 'function json(text) {\n  return JSON.§parse(text);\n}\n',
      values: { text: { type: 'string', text: '', length: 0 } },
      after: null,
    },
  ],
}

/** A text of lines ends with a line break, after which nothing comes. */
function withoutEmpty({ end }: t.Node, test: string): Suggestion {
  return {
    variant: 'lines',
    explanation: 'Leave out lines in which nothing is.',
    edits: [{ start: end ?? 0, end: end ?? 0, text: `.filter(${test})` }],
    prior: 0.74,
    reasons: ['A text of lines ends with a line break, after which nothing comes.'],
  }
}

function isEmpty(site: Site, node: t.Node): boolean {
  const fact = site.values[textOf(site, node)]
  return fact?.type === 'undefined' || (fact?.type === 'string' && fact.text?.trim() === '')
}

interface Answer {
  text: string
  prior: number
  reason: string
}

/** What the function itself does without the text, when it was asked in a way that an empty one passes. */
function ofOwnGuard(site: Site, given: t.Node): Answer[] {
  const name = textOf(site, given)
  const statement = statementInList(site.use)
  const guard = guardsAround(site).find(
    ({ isBefore, kind, test, exit, path }) =>
      isBefore &&
      statement !== null &&
      isUsableAt(statement, exit, path) &&
      (kind === 'return' || kind === 'throw') &&
      absentNames(test, (node) => textOf(site, node)).includes(name),
  )
  if (!guard) return []
  const text = guard.exitText.trim()
  return [{ text, prior: 0.7, reason: `The function leaves with \`${text}\` when there is no ${name}.` }]
}

/** What a function beside this one answers for its own empty text: `if (!text) return null`, or `text || null`. */
function ofNeighbour(site: Site, given: t.Node): Answer[] {
  const here = functionOf(site.use).node
  const end = semicolon(site.source)
  const name = textOf(site, given)
  const found = new Map<string, number>()
  const note = (value: t.Node | null | undefined, path: NodePath): void => {
    if (functionOf(path).node === here || (value && !isPlain(value))) return
    const text = value ? `return ${textOf(site, value)}${end}` : `return${end}`
    if (!found.has(text)) found.set(text, path.node.loc?.start.line ?? 0)
  }
  site.source.root.traverse({
    IfStatement(path) {
      const { test, consequent } = path.node
      const exit = onlyStatement(consequent)
      if (
        t.isReturnStatement(exit) &&
        t.isUnaryExpression(test, { operator: '!' }) &&
        textOf(site, test.argument) === name
      )
        note(exit.argument, path)
    },
    LogicalExpression(path) {
      const isAnswer = path.parentPath.isReturnStatement() || path.parentPath.isArrowFunctionExpression()
      if (isAnswer && path.node.operator === '||' && textOf(site, path.node.left) === name) note(path.node.right, path)
    },
  })
  const [first] = found
  if (!first || found.size > 1) return []
  return [{ text: first[0], prior: 0.7, reason: `Line ${first[1]} answers so for an empty ${name} of its own.` }]
}

const isPlain = (node: t.Node): boolean =>
  t.isNullLiteral(node) ||
  t.isIdentifier(node, { name: 'undefined' }) ||
  t.isBooleanLiteral(node) ||
  (t.isObjectExpression(node) && node.properties.length === 0) ||
  (t.isArrayExpression(node) && node.elements.length === 0)

function ofDescription(site: Site): Answer[] {
  const answer = declaredAnswer(functionOf(site.use))
  if (!answer) return []
  return [
    {
      text: `return ${answer.text}${semicolon(site.source)}`,
      prior: 0.66,
      reason: `The function says so of itself: ${answer.said}.`,
    },
  ]
}

function leaving(site: Site, given: t.Node, { text, prior, reason }: Answer): Suggestion[] {
  const statement = statementInList(site.use)
  if (!statement || isConditional(site.use, statement) || enclosingLoop(site.use)) return []
  const start = statement.node.start ?? 0
  const line = `if (${emptyTest(site, given)}) ${text}\n${indentAt(site.source.text, start)}`
  return [
    {
      variant: 'leave',
      explanation: `Leave early (${text}) when there is nothing in ${textOf(site, given)}.`,
      edits: [{ start, end: start, text: line }],
      prior,
      reasons: [reason],
    },
  ]
}

/** White space is no more than nothing. */
function emptyTest(site: Site, given: t.Node): string {
  const name = textOf(site, given)
  return site.values[name]?.text ? `!${name}.trim()` : `!${name}`
}

/** `JSON.parse(body || '{}')`, where each property that is read of it has a default. */
function asNothing(site: Site, given: t.Node): Suggestion[] {
  const name = textOf(site, given)
  if (site.values[name]?.text || !isReadWithDefaults(site.use)) return []
  const end = given.end ?? 0
  const edits: Edit[] = [{ start: end, end, text: " || '{}'" }]
  return [
    {
      variant: 'nothing',
      explanation: `Take an empty ${name} for an object in which nothing is.`,
      edits,
      prior: 0.62,
      reasons: ['All that is read of it has a default, for when it is not there.'],
    },
  ]
}

function isReadWithDefaults(use: NodePath): boolean {
  const declarator = use.parentPath
  if (!declarator?.isVariableDeclarator()) return false
  const { id } = declarator.node
  if (t.isObjectPattern(id))
    return (
      id.properties.length > 0 &&
      id.properties.every((one) => t.isObjectProperty(one) && t.isAssignmentPattern(one.value))
    )
  const reads = t.isIdentifier(id) ? (declarator.scope.getBinding(id.name)?.referencePaths ?? []) : []
  return (
    reads.length > 0 && reads.every(hasDefault) && returnsOf(functionOf(use)).every(({ node }) => node.argument !== id)
  )
}

/** `data.name || 'nobody'` */
function hasDefault({ parentPath, key }: NodePath): boolean {
  const around = parentPath?.isMemberExpression() && key === 'object' ? parentPath.parentPath : null
  return Boolean(
    around?.isLogicalExpression() && around.node.operator !== '&&' && around.node.left === parentPath?.node,
  )
}
