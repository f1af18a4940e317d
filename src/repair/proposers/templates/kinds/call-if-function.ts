import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isNothing } from '../../../facts/facts.ts'
import { indentAt, isRepeatable, semicolon } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { isBuiltIn, missingMethod } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Edit, Suggestion, Template } from '../template.ts'

/** A callback that was not given is not called. */
export const callIfFunction: Template = {
  id: 'call-if-function',
  suggest(site) {
    const { use, culprit } = site
    if (site.kind !== 'throw' || site.wording.kind !== 'not-a-function' || !isRepeatable(culprit.node)) return []
    const fact = site.values[textOf(site, culprit.node)]
    if ((fact && fact.type === 'function') || isOfOtherKind(site)) return []
    const isMissing = !fact || isNothing(fact)
    const name = textOf(site, culprit.node)
    const start = use.node.start ?? 0
    const parent = use.parentPath as NodePath
    const prior = (isMissing ? 0.4 : 0.3) + (looksLikeCallback(culprit.node) ? 0.2 : 0)
    if (isAllThereIs(site)) return []
    if (parent.isExpressionStatement())
      return [
        ...fromStart(site, isMissing),
        {
          variant: 'statement',
          explanation: `Call ${name} only when it is a function.`,
          edits: onlyIf(parent, `typeof ${name} === 'function'`),
          prior,
        },
      ]
    if (!parent.isReturnStatement() && !parent.isVariableDeclarator() && !parent.isAssignmentExpression()) return []
    return [
      ...passedOn(site, isMissing),
      {
        variant: 'value',
        explanation: `Call ${name} only when it is a function.`,
        edits: [
          { start, end: start, text: `typeof ${name} === 'function' ? ` },
          { start: use.node.end ?? 0, end: use.node.end ?? 0, text: ' : undefined' },
        ],
        // Nobody reads what `return callback(...)` returns: it is written so to leave.
        prior: prior - (parent.isReturnStatement() && looksLikeCallback(culprit.node) ? 0.05 : 0.2),
      },
    ]
  },
  examples: [
    {
      name: 'a callback that was left out',
      error: { type: 'TypeError', message: 'callback is not a function' },
      before: 'function end(callback) {\n  close();\n  §callback(null);\n}\n',
      values: { callback: { type: 'undefined' } },
      after: "function end(callback) {\n  close();\n  if (typeof callback === 'function') callback(null);\n}\n",
    },
    {
      name: 'a callback that is called to leave',
      error: { type: 'TypeError', message: 'cb is not a function' },
      before: 'function end(list, cb) {\n  if (list.length === 0) return §cb();\n  close(list, cb);\n}\n',
      values: { cb: { type: 'undefined' } },
      after:
        "function end(list, cb) {\n  if (list.length === 0) return typeof cb === 'function' ? cb() : undefined;\n  close(list, cb);\n}\n",
    },
    {
      name: 'a callback that is called in several places',
      error: { type: 'TypeError', message: 'cb is not a function' },
      before:
        'function save(text, cb) {\n  write(text, function (err) {\n    if (err) return cb(err);\n    §cb(null);\n  });\n}\n',
      values: { cb: { type: 'undefined' } },
      after:
        "function save(text, cb) {\n  if (typeof cb !== 'function') cb = function () {};\n  write(text, function (err) {\n    if (err) return cb(err);\n    cb(null);\n  });\n}\n",
    },
    {
      name: 'what was to be changed by nobody',
      error: { type: 'TypeError', message: 'change is not a function' },
      before: 'function help(change) {\n  var text = §change(this.text());\n  write(text);\n}\n',
      values: { change: { type: 'undefined' } },
      after: 'function help(change) {\n  var text = change ? change(this.text()) : this.text();\n  write(text);\n}\n',
    },
    {
      name: 'not a method of lists, on a text',
      error: { type: 'TypeError', message: 'fields.push is not a function' },
      before: 'function add(fields, field) {\n  fields.§push(field);\n}\n',
      values: { fields: { type: 'string', text: 'a' } },
      after: null,
    },
    {
      name: 'before the else of another question',
      error: { type: 'TypeError', message: 'cb is not a function' },
      before: 'function end(x, cb) {\n  if (x) §cb();\n  else other();\n}\n',
      values: { cb: { type: 'undefined' } },
      after: "function end(x, cb) {\n  if (x) { if (typeof cb === 'function') cb(); }\n  else other();\n}\n",
    },
    {
      name: 'not where nothing would be left of the function',
      error: { type: 'TypeError', message: 'node.write is not a function' },
      before: 'function show(node) {\n  node.§write();\n}\n',
      values: { 'node.write': { type: 'undefined' } },
      after: null,
    },
  ],
}

/** `list.push` of what is there and is no list: not to push would lose the element. */
function isOfOtherKind(site: Site): boolean {
  const missing = missingMethod(site)
  return missing !== null && !(missing.method in Object.prototype) && isBuiltIn(missing.method)
}

/** Where it stands without braces before an `else`, that is of the `if` around it. */
function onlyIf({ node, parent, key }: NodePath, question: string): Edit[] {
  const [start, end] = [node.start ?? 0, node.end ?? 0]
  const isBeforeElse = t.isIfStatement(parent) && key === 'consequent' && parent.alternate != null
  if (!isBeforeElse) return [{ start, end: start, text: `if (${question}) ` }]
  return [
    { start, end: start, text: `{ if (${question}) ` },
    { start: end, end, text: ' }' },
  ]
}

/** `show(node) { node.write() }`: without the method, nothing would be left of the function. */
function isAllThereIs({ use, culprit }: Site): boolean {
  const owner = use.getFunctionParent()
  const body = owner?.node.body
  const isOnly = t.isBlockStatement(body) && body.body.length === 1 && body.body[0] === use.parent
  return isOnly && culprit.isMemberExpression() && !looksLikeCallback(culprit.node)
}

/** A callback that is called in several places is given one that does nothing: each of them would fail. */
function fromStart(site: Site, isMissing: boolean): Suggestion[] {
  const { culprit, source } = site
  const binding = culprit.isIdentifier() ? culprit.scope.getBinding(culprit.node.name) : undefined
  const owner = binding?.scope.path
  if (binding?.kind !== 'param' || !isMissing || !owner?.isFunction()) return []
  const calls = binding.referencePaths.filter(
    ({ key, parentPath }) => key === 'callee' && parentPath?.isCallExpression(),
  )
  const areForgotten = calls.every(({ parentPath }) => {
    const around = parentPath?.parentPath
    return around?.isExpressionStatement() === true || around?.isReturnStatement() === true
  })
  const [first] = t.isBlockStatement(owner.node.body) ? owner.node.body.body : []
  if (!first || calls.length < 2 || calls.length < binding.references || !areForgotten) return []
  const { name } = binding.identifier
  const start = first.start ?? 0
  const line = `if (typeof ${name} !== 'function') ${name} = function () {}${semicolon(source)}\n${indentAt(source.text, start)}`
  return [
    {
      variant: 'from-start',
      explanation: `Let ${name} do nothing where it is not given.`,
      edits: [{ start, end: start, text: line }],
      prior: FROM_START_PRIOR,
      reasons: [`${name} is called in ${calls.length} places of the function.`],
    },
  ]
}

const FROM_START_PRIOR = 0.72

/** `const text = change(made)`: who is not asked to change it changes nothing. */
function passedOn(site: Site, isMissing: boolean): Suggestion[] {
  const { use, culprit } = site
  const [given, ...more] = use.isCallExpression() ? use.node.arguments : []
  const isHandedIn = culprit.isIdentifier() && culprit.scope.getBinding(culprit.node.name)?.kind === 'param'
  if (!t.isExpression(given) || more.length > 0 || !isHandedIn || !isMissing || looksLikeCallback(culprit.node))
    return []
  const name = textOf(site, culprit.node)
  return [
    {
      variant: 'passed-on',
      explanation: `Take ${textOf(site, given)} as it is where there is no ${name}.`,
      edits: [replaced(use.node, `${name} ? ${textOf(site, use.node)} : ${textOf(site, given)}`)],
      prior: PASSED_ON_PRIOR,
      reasons: [`${name} makes one thing of one other, and was not given.`],
    },
  ]
}

const PASSED_ON_PRIOR = 0.6

function looksLikeCallback(node: t.Node): boolean {
  const last = t.isMemberExpression(node) ? node.property : node
  return (
    t.isIdentifier(last) && /^(?:cb|callback|done|next|fn|on[A-Z]\w*|\w*(?:Callback|Handler|Listener))$/.test(last.name)
  )
}
