import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, isRepeatable, semicolon, statementInList } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { isStringMethod, type Site, textOf } from '../../../syntax/site.ts'
import type { Edit, Suggestion, Template } from '../template.ts'

/** A parameter of a request that is given twice comes as a list: the first one counts. */
export const firstOfList: Template = {
  id: 'first-of-list',
  suggest(site) {
    const { culprit } = site
    if (site.kind !== 'throw' || site.wording.kind !== 'not-a-function' || !culprit.isMemberExpression()) return []
    const { object, property, computed } = culprit.node
    if (computed || !t.isIdentifier(property) || !isStringMethod(property.name) || !isRepeatable(object)) return []
    const name = textOf(site, object)
    const fact = site.values[name]
    if (fact?.className !== 'Array' || !fact.length) return []
    const joined = ofSeveral(site, name)
    if (joined) return [joined]
    const edits = t.isIdentifier(object) ? firstOfVariable(site, object.name) : firstInPlace(object, name)
    const isOfRequest = /\b(?:query|params|body|headers|cookies)\b/.test(`${name} ${initText(site, object)}`)
    if (edits.length === 0) return []
    return [
      {
        explanation: `Take the first ${name} when there are several.`,
        edits,
        prior: isOfRequest ? 0.62 : 0.36,
        reasons: [
          `${name} was a list of ${fact.length} where a text is needed${isOfRequest ? ': what a request names twice comes so' : ''}.`,
        ],
      },
    ]
  },
  examples: [
    {
      name: 'a query that names it twice',
      error: { type: 'TypeError', message: 'name.trim is not a function' },
      before: 'function hello(req) {\n  var name = req.query.name;\n  return name.§trim();\n}\n',
      values: { name: { type: 'object', className: 'Array', length: 2 } },
      after:
        'function hello(req) {\n  var name = req.query.name;\n  if (Array.isArray(name)) name = name[0];\n  return name.trim();\n}\n',
    },
    {
      name: 'a field of the body',
      error: { type: 'TypeError', message: 'req.body.name.trim is not a function' },
      before: 'function hello(req) {\n  return req.body.name.§trim();\n}\n',
      values: { 'req.body.name': { type: 'object', className: 'Array', length: 2 } },
      after:
        'function hello(req) {\n  return (Array.isArray(req.body.name) ? req.body.name[0] : req.body.name).trim();\n}\n',
    },
    {
      name: 'a constant',
      error: { type: 'TypeError', message: 'page.trim is not a function' },
      before: "const page = (query) => {\n  const page = query.page || '1';\n  return Number(page.§trim());\n};\n",
      values: { page: { type: 'object', className: 'Array', length: 2 } },
      after:
        "const page = (query) => {\n  const page = [].concat(query.page || '1')[0];\n  return Number(page.trim());\n};\n",
    },
    {
      name: 'a header that holds several anyway',
      error: { type: 'TypeError', message: 'header.toLowerCase is not a function' },
      before: 'const names = (header) => header.§toLowerCase().split(/ *, */);\n',
      values: { header: { type: 'object', className: 'Array', length: 2 } },
      after:
        "const names = (header) => (Array.isArray(header) ? header.join(',') : header).toLowerCase().split(/ *, */);\n",
    },
    {
      name: 'not a list without anything',
      error: { type: 'TypeError', message: 'name.trim is not a function' },
      before: 'function hello(req) {\n  var name = req.query.name;\n  return name.§trim();\n}\n',
      values: { name: { type: 'object', className: 'Array', length: 0 } },
      after: null,
    },
  ],
}

/** The text is split at its commas: a list of such texts is one of them, joined. */
function ofSeveral(site: Site, name: string): Suggestion | null {
  const { culprit } = site
  const object = culprit.isMemberExpression() ? culprit.node.object : null
  if (!object || !isSplitAtCommas(site)) return null
  return {
    variant: 'joined',
    explanation: `Take all of ${name} as one text, between commas.`,
    edits: [replaced(object, `(Array.isArray(${name}) ? ${name}.join(',') : ${name})`)],
    // Where each element holds one, it is the same as to take the list as it is.
    prior: 0.76,
    reasons: [`What is read from ${name} is split at commas: it may hold several in one text as well as in a list.`],
  }
}

/** `text.split(',')`, or by a pattern with a comma, of what the failing call gives. */
function isSplitAtCommas({ use, source }: Site): boolean {
  for (let at: NodePath | null = use; at && !at.isStatement(); at = at.parentPath) {
    const { node, parentPath } = at
    if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee)) continue
    const by = node.arguments[0]
    const isSplit = t.isIdentifier(node.callee.property, { name: 'split' })
    if (isSplit && by && source.text.slice(by.start ?? 0, by.end ?? 0).includes(',')) return true
    if (!parentPath?.isMemberExpression()) return false
  }
  return false
}

function firstInPlace(object: t.Node, name: string): Edit[] {
  const { start, end } = object
  return [{ start: start ?? 0, end: end ?? 0, text: `(Array.isArray(${name}) ? ${name}[0] : ${name})` }]
}

/** Once, where the variable gets its value: all that follows needs a text as well. */
function firstOfVariable(site: Site, name: string): Edit[] {
  const declared = site.culprit.scope.getBinding(name)
  if (declared?.kind === 'const') return firstOfConstant(declared.path)
  const place = declared ? placeAfter(site, declared.path) : null
  if (!place) return []
  const line = `if (Array.isArray(${name})) ${name} = ${name}[0]${semicolon(site.source)}`
  return [{ start: place.at, end: place.at, text: `${place.before}${line}${place.after}` }]
}

/** A constant is made of the first one. */
function firstOfConstant({ node }: NodePath): Edit[] {
  const init = t.isVariableDeclarator(node) && t.isIdentifier(node.id) ? node.init : null
  if (!init) return []
  return [
    { start: init.start ?? 0, end: init.start ?? 0, text: '[].concat(' },
    { start: init.end ?? 0, end: init.end ?? 0, text: ')[0]' },
  ]
}

function initText(site: Site, object: t.Node): string {
  const declared = t.isIdentifier(object) ? site.culprit.scope.getBinding(object.name)?.path : undefined
  return declared?.isVariableDeclarator() && declared.node.init ? textOf(site, declared.node.init) : ''
}

/** Behind the declaration, or first in the function for a parameter. */
function placeAfter(site: Site, declared: NodePath): { at: number; before: string; after: string } | null {
  if (declared.isVariableDeclarator()) {
    const statement = statementInList(declared)
    if (!statement?.isVariableDeclaration() || statement.node.declarations.length > 1) return null
    const before = `\n${indentAt(site.source.text, statement.node.start ?? 0)}`
    return { at: statement.node.end ?? 0, before, after: '' }
  }
  const body = declared.getFunctionParent()?.node.body
  const first = t.isBlockStatement(body) ? body.body[0] : undefined
  if (!first) return null
  const at = first.start ?? 0
  return { at, before: '', after: `\n${indentAt(site.source.text, at)}` }
}
