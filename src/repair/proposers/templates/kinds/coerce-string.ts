import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { ValueFact } from '../../../facts/facts.ts'
import { calledFunction } from '../../../syntax/called-function.ts'
import { contains, indentAt, semicolon } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { type MissingMethod, missingMethod, propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { isCalledText } from '../../../syntax/taken-for-text.ts'
import type { Suggestion, Template } from '../template.ts'

/** `v.replace(...)` becomes `String(v).replace(...)` when `v` was a number or another primitive: it can be written as text. */
export const coerceString: Template = {
  id: 'coerce-string',
  suggest(site) {
    const missing = missingMethod(site)
    if (!missing) return goneThrough(site)
    if (!isOfStrings(missing.method) || !isWritable(missing.fact)) return []
    const first = firstRead(missing.receiver)
    // Where its length was read before, what was made of it is wrong already.
    const isTooLate = first?.isBefore === true
    const most = mostFor(missing.fact, isTested(site))
    const together = first ? [readAsText(site, missing, first)] : []
    return [
      ...byHelper(site, missing),
      { ...atUse(missing), prior: isTooLate ? Math.min(0.3, most) : most },
      ...together,
    ]
  },
  examples: [
    {
      name: 'a number that is to be escaped',
      error: { type: 'TypeError', message: 'node.value.replace is not a function' },
      before: 'var text = node.value.§replace(/</g, "&lt;");\n',
      values: { 'node.value': { type: 'number', text: '7' } },
      after: 'var text = String(node.value).replace(/</g, "&lt;");\n',
    },
    {
      name: 'from the start, where its length was read before',
      error: { type: 'TypeError', message: 'text.indexOf is not a function' },
      before:
        'function pad(text, width) {\n  var left = width - text.length;\n  if (text.§indexOf(" ") >= 0) left++;\n  return text + left;\n}\n',
      values: { text: { type: 'number', text: '7' } },
      after:
        'function pad(text, width) {\n  if (text != null && typeof text !== \'object\') text = String(text);\n  var left = width - text.length;\n  if (text.indexOf(" ") >= 0) left++;\n  return text + left;\n}\n',
    },
    {
      name: 'in all places, where it is given back as it came',
      error: { type: 'TypeError', message: 'cell.includes is not a function' },
      before: "const quote = (cell) => (cell.§includes(',') || cell.includes('|') ? mark + cell : cell);\n",
      values: { cell: { type: 'number', text: '7' } },
      after:
        "const quote = (cell) => (String(cell).includes(',') || String(cell).includes('|') ? mark + cell : cell);\n",
    },
    {
      name: 'as elsewhere in the file',
      error: { type: 'TypeError', message: 'cell.padEnd is not a function' },
      before:
        "const text = (v) => (v == null ? '' : String(v))\nconst width = (row) => Math.max(...row.map((cell) => text(cell).length))\nconst line = (row, to) => row.map((cell) => cell.§padEnd(to)).join('|')\n",
      values: { cell: { type: 'number', text: '1' } },
      after:
        "const text = (v) => (v == null ? '' : String(v))\nconst width = (row) => Math.max(...row.map((cell) => text(cell).length))\nconst line = (row, to) => row.map((cell) => text(cell).padEnd(to)).join('|')\n",
    },
    {
      name: 'not by itself, within the function that makes the text',
      error: { type: 'TypeError', message: 'cell.trim is not a function' },
      before: "const clean = (cell) => cell.§trim() + ''\nconst width = (cell) => clean(cell).length\n",
      values: { cell: { type: 'number', text: '1' } },
      after: "const clean = (cell) => String(cell).trim() + ''\nconst width = (cell) => clean(cell).length\n",
    },
    {
      name: 'a part of a longer text',
      error: { type: 'TypeError', message: 'h.padStart is not a function' },
      before: "const clock = (h) => h.§padStart(2, '0') + ':00';\n",
      values: { h: { type: 'number', text: '7' } },
      after: "const clock = (h) => String(h).padStart(2, '0') + ':00';\n",
    },
    {
      name: 'bytes that are no buffer',
      error: { type: 'TypeError', message: 'data.split is not a function' },
      before: "const lines = data.§split('\\n');\n",
      values: { data: { type: 'object', className: 'Uint8Array', names: ['toString'] } },
      after: "const lines = Buffer.from(data).toString().split('\\n');\n",
    },
    {
      name: 'not an object, whose text would say nothing',
      error: { type: 'TypeError', message: 'value.replace is not a function' },
      before: 'var text = value.§replace(/</g, "&lt;");\n',
      values: { value: { type: 'object', className: 'Object', names: [] } },
      after: null,
    },
    {
      name: 'a number in the place of a text that is gone through',
      error: { type: 'TypeError', message: 'text is not iterable' },
      before:
        'function width(text) {\n  let sum = 0;\n  for (const letter of §text) sum += widthOf(letter);\n  return sum;\n}\n',
      values: { text: { type: 'number', text: '0' } },
      after:
        'function width(text) {\n  let sum = 0;\n  for (const letter of String(text)) sum += widthOf(letter);\n  return sum;\n}\n',
    },
  ],
}

/** `for (const letter of text)` of a number that is called a text. */
function goneThrough(site: Site): Suggestion[] {
  const { culprit, use, wording, kind } = site
  const name = textOf(site, culprit.node)
  const fact = site.values[name]
  const isLoop = use.isForOfStatement() || use.isSpreadElement()
  if (kind !== 'throw' || wording.kind !== 'not-iterable' || !isLoop || !isCalledText(culprit.node)) return []
  if (!fact || !['number', 'bigint', 'boolean'].includes(fact.type)) return []
  return [
    {
      variant: 'gone-through',
      explanation: `Go through the text of ${name}.`,
      edits: [replaced(culprit.node, `String(${name})`)],
      prior: mostFor(fact, false) + NAMED_BONUS,
      reasons: [`${name} was a ${fact.type} where a text is gone through.`],
    },
  ]
}

const NAMED_BONUS = 0.1

/** Elsewhere in the file the same name goes through a function of the file before it is read as text: `text(cell).length`. */
function byHelper({ source, use }: Site, { receiver, name }: MissingMethod): Suggestion[] {
  if (!receiver.isIdentifier()) return []
  const helpers = new Set<string>()
  source.root.traverse({
    CallExpression({ node, key, parent }) {
      const [given, ...more] = node.arguments
      const isOfName = t.isIdentifier(node.callee) && t.isIdentifier(given, { name }) && more.length === 0
      const isRead = key === 'object' && t.isMemberExpression(parent) && isTextProperty(propertyOf(parent))
      const made = isOfName && isRead ? calledFunction(source, node.callee) : null
      if (
        made &&
        isTextMaker(made) &&
        !contains(made.node, use.node) &&
        isInReach(use, made, node.callee as t.Identifier)
      )
        helpers.add((node.callee as t.Identifier).name)
    },
  })
  const [helper, ...others] = helpers
  if (helper === undefined || others.length > 0) return []
  const owner = functionOf(use)
  const reads: NodePath[] = []
  owner.traverse({
    Identifier(path) {
      if (path.node.name === name && path.scope.getBinding(name) === use.scope.getBinding(name) && isReadAsText(path))
        reads.push(path)
    },
  })
  return [
    {
      variant: 'by-helper',
      explanation: `Make a text of ${name} with ${helper}, as elsewhere.`,
      edits: reads.map(({ node }) => replaced(node, `${helper}(${name})`)),
      isWhole: true,
      prior: HELPER_PRIOR,
      reasons: [`The file reads ${name} as text through ${helper} in another place.`],
    },
  ]
}

const HELPER_PRIOR = 0.8

/** It answers `String(v)` or another text that is made of what it is given. */
function isTextMaker({ node }: NodePath<t.Function>): boolean {
  let makes = false
  t.traverseFast(node.body, (inner) => {
    if (t.isCallExpression(inner) && t.isIdentifier(inner.callee, { name: 'String' })) makes = true
    if (t.isTemplateLiteral(inner) || (t.isMemberExpression(inner) && propertyOf(inner) === 'toString')) makes = true
    if (t.isCallExpression(inner) && t.isMemberExpression(inner.callee) && propertyOf(inner.callee) === 'split')
      makes = false
  })
  return makes
}

function isInReach({ scope }: NodePath, made: NodePath<t.Function>, { name }: t.Identifier): boolean {
  const binding = scope.getBinding(name)
  return binding !== undefined && contains(binding.path.node, made.node)
}

const isTextProperty = (name: string | null): boolean => name !== null && (name === 'length' || isOfStrings(name))

/** How often the plain text of such a value is what is wanted. */
function mostFor(fact: ValueFact, isAsked: boolean): number {
  // What `isOn && 'on'` gives when it is off is no text that anybody wants to read, and an error has better words than its own name.
  const isNothing = fact.type === 'boolean' && fact.text === 'false'
  if (isNothing || fact.names?.includes('stack')) return 0.26
  // A date has several texts.
  if (fact.className === 'Date') return 0.4
  // The text of a number is asked like any other; of other things, to be no text may be the answer.
  return isAsked && fact.type !== 'number' ? 0.38 : 0.6
}

/** All that is read from it is read from its text; where it is given back as well, it stays what it was. */
function readAsText(site: Site, missing: MissingMethod, { statement, reads, isGivenBack }: FirstRead): Suggestion {
  return isGivenBack || !statement
    ? { ...atAllUses(missing, reads), prior: mostFor(missing.fact, isTested(site) && !isWrittenElsewise(reads)) }
    : { ...atStart(site, missing, statement), prior: mostFor(missing.fact, false) }
}

/** In another case, text that is made of it is put together with other text: `'"' + cell.replace(/"/g, '""') + '"'`. */
const isWrittenElsewise = (reads: NodePath[]): boolean =>
  reads.some(({ parentPath }) => {
    const call = parentPath?.parentPath
    return Boolean(call && givesText(call.node) && call.parentPath?.isBinaryExpression({ operator: '+' }))
  })

/** `toString` is here for what has none and is a primitive: nothing else is. */
const isOfStrings = (method: string): boolean =>
  method in String.prototype && (!(method in Object.prototype) || method === 'toString')

/** Text that says something: primitives, and objects that bring a `toString` of their own. */
export function isWritable(fact: ValueFact): boolean {
  if (['number', 'boolean', 'bigint'].includes(fact.type)) return true
  if (fact.type !== 'object' || fact.className === 'null' || fact.isTextless) return false
  return (
    ['Date', 'RegExp', 'URL', 'Buffer', 'String', 'Number'].includes(fact.className ?? '') ||
    Boolean(fact.names?.includes('toString'))
  )
}

/** The result is compared: what is no text may as well be no match. What is put together with other text is not. */
function isTested(site: Site): boolean {
  const parent = site.use.parentPath
  const isPart = parent?.isBinaryExpression({ operator: '+' }) && givesText(site.use.node)
  return Boolean(
    (parent?.isBinaryExpression() && !isPart) ||
      parent?.isLogicalExpression() ||
      parent?.isUnaryExpression() ||
      site.use.key === 'test',
  )
}

const TEXTS = new Set(['trim', 'slice', 'substr', 'substring', 'replace', 'replaceAll', 'charAt', 'repeat'])

/** `x.padStart(2)`, `x.toUpperCase()`: what comes of it is text. */
function givesText(node: t.Node): boolean {
  const method = t.isCallExpression(node) && t.isMemberExpression(node.callee) ? propertyOf(node.callee) : null
  return method !== null && (TEXTS.has(method) || /^(?:pad|trim|to(?:Lower|Upper|Locale(?:Lower|Upper)))/.test(method))
}

function atUse({ receiver, name, fact }: MissingMethod): Omit<Suggestion, 'prior'> {
  return {
    variant: 'at-use',
    explanation: `Write ${name} as text before a method of strings is called on it.`,
    edits: [replaced(receiver.node, textFor(name, fact))],
    reasons: [`${name} was a ${fact.className ?? fact.type} when it failed.`],
  }
}

/** Bytes are written as numbers by themselves. */
const textFor = (name: string, { className }: ValueFact): string =>
  className === 'Uint8Array' ? `Buffer.from(${name}).toString()` : `String(${name})`

interface FirstRead {
  /** Of the function's own body, where that is a block. */
  statement: NodePath<t.Statement> | null
  isBefore: boolean
  /** All the places where it is taken for text. */
  reads: NodePath[]
  /** The function also returns it as it came. */
  isGivenBack: boolean
}

/** Where a parameter is first taken for text, when the failing place is not the only one. */
function firstRead(receiver: NodePath<t.Expression>): FirstRead | null {
  const binding = receiver.isIdentifier() ? receiver.scope.getBinding(receiver.node.name) : undefined
  const owner = binding?.path.getFunctionParent() ?? binding?.path.parentPath
  if (binding?.kind !== 'param' || !owner?.isFunction() || !binding.path.isIdentifier()) return null
  const reads = binding.referencePaths.filter(isReadAsText).sort((a, b) => (a.node.start ?? 0) - (b.node.start ?? 0))
  const [first] = reads
  if (!first || reads.length < 2) return null
  return {
    statement: outermost(first, owner.node.body),
    isBefore: (first.node.start ?? 0) < (receiver.node.start ?? 0),
    reads,
    isGivenBack: binding.referencePaths.some(isReturned),
  }
}

function outermost(path: NodePath, body: t.Node): NodePath<t.Statement> | null {
  const found = path.findParent((one) => one.isStatement() && one.parent === body)
  return found as NodePath<t.Statement> | null
}

/** By itself, or as one side of a conditional. */
function isReturned({ parentPath, key }: NodePath): boolean {
  if (parentPath?.isConditionalExpression()) return key !== 'test' && isReturned(parentPath)
  return Boolean(parentPath?.isReturnStatement() || (parentPath?.isArrowFunctionExpression() && key === 'body'))
}

function atAllUses({ name, fact }: MissingMethod, reads: NodePath[]): Omit<Suggestion, 'prior'> {
  return {
    variant: 'at-uses',
    explanation: `Write ${name} as text wherever it is read as text.`,
    edits: reads.map(({ node }) => replaced(node, textFor(name, fact))),
    reasons: [`${name} was a ${fact.className ?? fact.type}, and the function reads it as text in several places.`],
  }
}

/** `text.length`, or a method of text. */
function isReadAsText({ parentPath, key }: NodePath): boolean {
  if (!parentPath?.isMemberExpression() || key !== 'object') return false
  const property = propertyOf(parentPath.node)
  return isTextProperty(property)
}

function atStart(
  site: Site,
  { name, fact }: MissingMethod,
  statement: NodePath<t.Statement>,
): Omit<Suggestion, 'prior'> {
  const start = statement.node.start ?? 0
  // What is no text and no primitive may have its own ways through the function.
  const test = fact.type === 'object' ? '' : `if (${name} != null && typeof ${name} !== 'object') `
  const line = `${test}${name} = ${textFor(name, fact)}${semicolon(site.source)}\n${indentAt(site.source.text, start)}`
  return {
    variant: 'from-start',
    explanation: `Take ${name} as text from the start: it is read as text in several places.`,
    edits: [{ start, end: start, text: line }],
    reasons: [`${name} was a ${fact.className ?? fact.type}, and the function reads it as text in several places.`],
  }
}
