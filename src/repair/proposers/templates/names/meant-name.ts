import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon, statementInList } from '../../../syntax/code.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** Words that programs use for the same thing: who writes one may have declared another. */
const SYNONYMS: readonly string[][] = [
  ['cb', 'callback', 'done', 'next', 'fn', 'func', 'handler', 'fun', 'finish'],
  ['opts', 'options', 'opt', 'config', 'conf', 'settings', 'cfg', 'params'],
  ['err', 'error', 'e', 'er', 'ex', 'exception'],
  ['req', 'request'],
  ['res', 'resp', 'response', 'reply', 'rsp'],
  ['ret', 'result', 'results', 'rv', 'res', 'out', 'output'],
  ['args', 'arguments', 'argv', 'params', 'arg'],
  ['str', 'string', 'text', 's', 'input'],
  ['arr', 'array', 'list', 'items'],
  ['obj', 'object', 'o'],
  ['val', 'value', 'v'],
  ['key', 'k', 'prop', 'name'],
  ['idx', 'index', 'i'],
  ['len', 'length'],
  ['num', 'number', 'n'],
  ['el', 'elem', 'element'],
  ['evt', 'event', 'ev'],
  ['ctx', 'context'],
  ['dest', 'destination', 'dst', 'target'],
  ['src', 'source'],
  ['file', 'filename', 'filepath', 'path'],
  ['buf', 'buffer', 'data', 'chunk'],
  ['msg', 'message'],
  ['re', 'regex', 'regexp', 'pattern'],
  ['self', 'that', '_this', 'me'],
]
const OF_THIS = new Set(['self', 'that', '_this', 'me', 'scope'])
const PREFIX_CHARS_MIN = 3

/** A variable under the other name of the same thing: `callback` in a function that has a `cb`, `self` where `this` was not kept. */
export const meantName: Template = {
  id: 'meant-name',
  suggest(site) {
    if (site.kind !== 'throw' || site.wording.kind !== 'not-defined' || !site.use.isIdentifier()) return []
    const name = site.wording.name ?? ''
    const kept = OF_THIS.has(name) ? keptThis(site, name) : []
    return kept.length > 0 ? kept : otherName(site, name)
  },
  examples: [
    {
      name: 'a callback',
      error: { type: 'ReferenceError', message: 'callback is not defined' },
      before:
        'function load(name, cb) {\n  go(function () {\n    if (!name) return §callback(1);\n    cb();\n  });\n}\n',
      after: 'function load(name, cb) {\n  go(function () {\n    if (!name) return cb(1);\n    cb();\n  });\n}\n',
    },
    {
      name: 'the beginning of the name',
      error: { type: 'ReferenceError', message: 'attr is not defined' },
      before: 'function has(node, attribute) {\n  return §attr in node;\n}\n',
      after: 'function has(node, attribute) {\n  return attribute in node;\n}\n',
    },
    {
      name: 'this, as other functions keep it',
      error: { type: 'ReferenceError', message: 'self is not defined' },
      before:
        'A.prototype.a = function () {\n  var self = this;\n  return self;\n};\nA.prototype.b = function (cb) {\n  go(function () { cb(§self.n); });\n};\n',
      after:
        'A.prototype.a = function () {\n  var self = this;\n  return self;\n};\nA.prototype.b = function (cb) {\n  var self = this;\n  go(function () { cb(self.n); });\n};\n',
    },
    {
      name: 'not where two may be meant',
      error: { type: 'ReferenceError', message: 'callback is not defined' },
      before: 'function load(done, next) {\n  §callback(1);\n}\n',
      after: null,
    },
  ],
}

/** One variable of the functions around, of those that are not the file's own. */
function otherName(site: Site, name: string): Suggestion[] {
  const around = Object.values(site.use.scope.getAllBindings()).filter(({ scope }) => !scope.path.isProgram())
  const groups = SYNONYMS.filter((group) => group.includes(name))
  const same = around.filter(({ identifier }) => groups.some((group) => group.includes(identifier.name)))
  const alike = around.filter(({ identifier }) => isBeginning(name, identifier.name))
  const meant = same.length > 0 ? same : alike
  const [only] = meant
  if (!only || meant.length > 1 || OF_THIS.has(name) !== OF_THIS.has(only.identifier.name)) return []
  const other = only.identifier.name
  const { start, end } = site.use.node
  const isShorthand = site.use.parentPath?.isObjectProperty({ shorthand: true }) === true
  return [
    {
      explanation: `${name} is nowhere defined; ${other} is meant.`,
      edits: [{ start: start ?? 0, end: end ?? 0, text: isShorthand ? `${name}: ${other}` : other }],
      prior: only.kind === 'param' ? 0.78 : 0.68,
      reasons: [`${other} is what the function calls it.`],
    },
  ]
}

const isBeginning = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= PREFIX_CHARS_MIN &&
  a !== b &&
  (a.toLowerCase().startsWith(b.toLowerCase()) || b.toLowerCase().startsWith(a.toLowerCase()))

/** `var self = this`, where other functions of the file have it, at the begin of the outermost function around that has a `this`. */
function keptThis(site: Site, name: string): Suggestion[] {
  const like = keptElsewhere(site, name)
  const owner = methodAround(site.use)
  const body = owner?.get('body')
  if (!like || !owner || !body || Array.isArray(body) || !body.isBlockStatement()) return []
  const first = body.get('body')[0]
  const statement = first && statementInList(first as NodePath)
  if (!statement) return []
  const start = statement.node.start ?? 0
  const text = `${like.text}${semicolon(site.source)}\n${indentAt(site.source.text, start)}`
  return [
    {
      variant: 'this',
      explanation: `Keep this as ${name}, as other functions of the file do.`,
      edits: [{ start, end: start, text }],
      prior: 0.84,
      reasons: [`A function beside it has \`${like.text}\` at line ${like.line}.`],
    },
  ]
}

function keptElsewhere(site: Site, name: string): { text: string; line: number } | null {
  let found: { text: string; line: number } | null = null
  site.source.root.traverse({
    VariableDeclarator({ node, parent }) {
      if (found || !t.isIdentifier(node.id, { name }) || !t.isThisExpression(node.init)) return
      const { kind } = parent as t.VariableDeclaration
      found = { text: `${kind} ${textOf(site, node)}`, line: node.loc?.start.line ?? 0 }
    },
  })
  return found
}

/** The outermost function around the place: callbacks inside of it have a `this` of their own. */
function methodAround(use: NodePath): NodePath<t.Function> | null {
  let owner: NodePath<t.Function> | null = null
  for (let at = functionOf(use); at.isFunction(); at = functionOf(at)) {
    if (!at.isArrowFunctionExpression()) owner = at as NodePath<t.Function>
    const { parent } = at
    if (at.isMethod() || t.isAssignmentExpression(parent) || t.isObjectProperty(parent)) break
  }
  return owner
}
