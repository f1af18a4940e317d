import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { ValueFact } from '../../../facts/facts.ts'
import { indentAt, isRepeatable, semicolon, statementInList } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { missingMethod, propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { isInheritedEntry } from '../../../syntax/table-reads.ts'
import { isCalledText } from '../../../syntax/taken-for-text.ts'
import type { Suggestion, Template } from '../template.ts'

/** `v.map(...)` becomes `[].concat(v).map(...)`, and so does what a loop goes through, when `v` was one thing where a list of such things is meant. */
export const listOfOne: Template = {
  id: 'list-of-one',
  suggest(site) {
    const made = madeList(site)
    if (made) return [made]
    const list = listOf(site)
    if (!list || !isOneThing(list.fact) || isInheritedEntry(site, list.node)) return []
    // What is called a text is gone through letter by letter.
    if (list.isLoop && list.fact.type !== 'object' && isCalledText(list.node)) return []
    // An object has no text that anybody wants to read.
    if (list.fact.type === 'object' && (isJoined(site) || hasNoneOfIt(site, list.fact))) return []
    const { node: object, fact } = list
    const name = textOf(site, object)
    return [
      {
        explanation: `Take ${name} as a list with one element when it is no list.`,
        edits: [replaced(object, oneOrAll(list, name))],
        prior: 0.62,
        reasons: [`${name} was one ${fact.className ?? fact.type} where a list is gone through.`],
      },
    ]
  },
  examples: [
    {
      name: 'one pattern in place of several',
      error: {
        type: 'TypeError',
        message: 'options.ignored.filter is not a function or its return value is not iterable',
      },
      before: 'options.ignored = [...options.ignored.§filter(isOurs), own];\n',
      values: { 'options.ignored': { type: 'string', text: '*.tmp' } },
      after: 'options.ignored = [...[].concat(options.ignored).filter(isOurs), own];\n',
    },
    {
      name: 'what a helper gives, a text at times',
      error: { type: 'TypeError', message: 'expand(...).join is not a function' },
      before: "const text = expand(parts).§join('');\n",
      values: { 'expand(parts)': { type: 'string', text: 'ab' } },
      after: "const text = [].concat(expand(parts)).join('');\n",
    },
    {
      name: 'one thing that a loop goes through',
      error: { type: 'TypeError', message: 'rules is not iterable' },
      before: 'function all(rules) {\n  for (const rule of §rules) use(rule);\n}\n',
      values: { rules: { type: 'object', className: 'Object', names: ['name'] } },
      after:
        "function all(rules) {\n  for (const rule of (typeof rules[Symbol.iterator] === 'function' ? rules : [rules])) use(rule);\n}\n",
    },
    {
      name: 'one thing that a set is made of',
      error: { type: 'TypeError', message: 'number 4 is not iterable (cannot read property Symbol(Symbol.iterator))' },
      before: 'const wanted = §new Set(ids);\n',
      values: { ids: { type: 'number', text: '4' } },
      after: "const wanted = new Set((ids == null || typeof ids[Symbol.iterator] === 'function' ? ids : [ids]));\n",
    },
    {
      name: 'one thing that others are added to',
      error: { type: 'TypeError', message: 'this.fields.push is not a function' },
      before: 'class Query {\n  also(field) {\n    this.fields.§push(field);\n    return this;\n  }\n}\n',
      values: { 'this.fields': { type: 'string', text: 'a' } },
      after:
        'class Query {\n  also(field) {\n    if (!Array.isArray(this.fields)) this.fields = [].concat(this.fields);\n    this.fields.push(field);\n    return this;\n  }\n}\n',
    },
    {
      name: 'one argument in place of all',
      error: { type: 'TypeError', message: 'CreateListFromArrayLike called on non-object' },
      before: 'const run = (fn, args) => fn.§apply(null, args);\n',
      values: { args: { type: 'string', text: 'a' } },
      after: 'const run = (fn, args) => fn.apply(null, [].concat(args));\n',
    },
    {
      name: 'not an object that has elements of its own',
      error: { type: 'TypeError', message: 'rows.map is not a function' },
      before: 'const names = rows.§map(nameOf);\n',
      values: { rows: { type: 'object', className: 'Set', names: ['has', 'forEach'] } },
      after: null,
    },
    {
      name: 'not what all objects have under that name',
      error: { type: 'TypeError', message: 'table[name].map is not a function' },
      before: 'const all = (name) => table[name].§map(String);\n',
      values: {
        'table[name]': { type: 'function', className: 'Function' },
        name: { type: 'string', text: 'toString' },
      },
      after: null,
    },
    {
      name: 'one thing of which a text is made',
      error: { type: 'TypeError', message: 'fields.map is not a function' },
      before: 'const text = fields.§map((f) => f.name).join();\n',
      values: { fields: { type: 'object', className: 'Object', names: ['name'] } },
      after: 'const text = [].concat(fields).map((f) => f.name).join();\n',
    },
    {
      name: 'not an object that has nothing of what is read',
      error: { type: 'TypeError', message: 'fields.map is not a function' },
      before: 'const text = fields.§map((f) => f.name).join();\n',
      values: { fields: { type: 'object', className: 'Object', names: ['id', 'title'] } },
      after: null,
    },
    {
      name: 'not an object where names are put together',
      error: { type: 'TypeError', message: 'names.filter is not a function' },
      before: "const text = names.§filter(Boolean).join(' ');\n",
      values: { names: { type: 'object', className: 'Object', names: ['a'] } },
      after: null,
    },
    {
      name: 'not a text, which has that method, too',
      error: { type: 'TypeError', message: 'rows.slice is not a function' },
      before: 'const some = rows.§slice(1);\n',
      values: { rows: { type: 'number', text: '1' } },
      after: null,
    },
  ],
}

/** Methods that go through a list and that nothing else in the language has. */
const LIST_ONLY = new Set([
  'map',
  'filter',
  'some',
  'every',
  'reduce',
  'join',
  'flatMap',
  'find',
  'findIndex',
  'forEach',
])

/** `list.filter(Boolean).join(' ')`: what is in it is text, unless something is made of each first. */
function isJoined({ use }: Site): boolean {
  for (let at: NodePath | null = use; at; at = at.parentPath?.parentPath ?? null) {
    const method = at.isCallExpression() && t.isMemberExpression(at.node.callee) ? propertyOf(at.node.callee) : null
    if (method === 'join') return true
    if (method === null || /^(?:map|flatMap|reduce)$/.test(method)) return false
  }
  return false
}

/** `list.map((item) => item.name)`: what is read of each is nothing that the object has, so that it is no such thing. */
function hasNoneOfIt({ use }: Site, { names = [] }: ValueFact): boolean {
  const step = use.isCallExpression() ? use.get('arguments')[0] : null
  const item = step?.isFunction() ? step.get('params')[0] : null
  if (!item?.isIdentifier()) return false
  const reads = (item.scope.getBinding(item.node.name)?.referencePaths ?? []).flatMap(({ parent, key }) =>
    t.isMemberExpression(parent) && key === 'object' ? (propertyOf(parent) ?? []) : [],
  )
  return reads.length > 0 && reads.every((name) => !names.includes(name))
}

/** `const [top, side] = margin` */
const isTakenApart = (node: t.Node): boolean => t.isVariableDeclarator(node) && t.isArrayPattern(node.id)

interface List {
  node: t.Node
  fact: ValueFact
  isLoop: boolean
  /** Nothing is as good as an empty list there. */
  mayBeNothing?: boolean
}

/** A loop goes through much that is no list, text and sets: that it still does. */
function oneOrAll({ isLoop, node, mayBeNothing }: List, name: string): string {
  if (!isLoop || !isRepeatable(node)) return `[].concat(${name})`
  const question = `typeof ${name}[Symbol.iterator] === 'function'`
  return `(${mayBeNothing ? `${name} == null || ` : ''}${question} ? ${name} : [${name}])`
}

/** What is gone through, by a method of lists or by a loop. */
function listOf(site: Site): List | null {
  const missing = missingMethod(site)
  if (missing)
    return LIST_ONLY.has(missing.method) ? { node: missing.receiver.node, fact: missing.fact, isLoop: false } : null
  if (site.kind !== 'throw') return null
  if (APPLIED.test(site.error.message)) return appliedList(site)
  if (site.wording.kind !== 'not-iterable') return null
  const isLoop = site.use.isForOfStatement() || site.use.isSpreadElement() || isTakenApart(site.use.node)
  const fact = site.values[textOf(site, site.culprit.node)]
  const isSet = t.isNewExpression(site.use.node) && t.isIdentifier(site.use.node.callee, { name: 'Set' })
  return (isLoop || isSet) && fact ? { node: site.culprit.node, fact, isLoop: true, mayBeNothing: isSet } : null
}

const APPLIED =
  /^CreateListFromArrayLike called on non-object|^second argument to Function\.prototype\.apply must be an Array-like/

/** `args` of `fn.apply(self, args)`. */
function appliedList(site: Site): List | null {
  const { node } = site.use
  const isApply = t.isCallExpression(node) && t.isMemberExpression(node.callee) && propertyOf(node.callee) === 'apply'
  const list = isApply ? node.arguments.at(-1) : undefined
  const fact = list && site.values[textOf(site, list)]
  return fact ? { node: list, fact, isLoop: false } : null
}

/** `fields.push(f)` of one field: the list is made first, and kept. */
function madeList(site: Site): Suggestion | null {
  const missing = missingMethod(site)
  const statement = statementInList(site.use)
  if (!missing || !LIST_CHANGES.has(missing.method) || !isOneThing(missing.fact) || !statement) return null
  const { receiver, name, fact } = missing
  if (isInheritedEntry(site, receiver.node)) return null
  const isConstant = receiver.isIdentifier() && receiver.scope.getBinding(receiver.node.name)?.kind === 'const'
  if (!isRepeatable(receiver.node) || isConstant) return null
  const start = statement.node.start ?? 0
  const line = `if (!Array.isArray(${name})) ${name} = [].concat(${name})${semicolon(site.source)}`
  return {
    variant: 'made',
    explanation: `Make ${name} a list before it is changed as one.`,
    edits: [{ start, end: start, text: `${line}\n${indentAt(site.source.text, start)}` }],
    prior: 0.64,
    reasons: [`${name} was one ${fact.className ?? fact.type} where a list is added to.`],
  }
}

const LIST_CHANGES = new Set(['push', 'unshift', 'splice'])

/** Text, or an object that a program wrote down by its properties. */
function isOneThing({ type, className, names = [] }: ValueFact): boolean {
  if (type === 'string' || type === 'function' || type === 'number') return true
  return type === 'object' && className === 'Object' && !names.includes('length')
}
