import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { fieldOf, type OwnType, ownTypeAround } from '../../../syntax/own-type.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

const RESET = /^_?(?:re|un)?(?:set|init|start|clear|begin|open|empty)(?:[A-Z_]\w*)?$|^_?reset|^_?clear/
const CHANGING = /^(?:push|pop|shift|unshift|splice|set|add|delete|clear|sort)$/
const FAILING = new Set(['not-a-function', 'not-iterable', 'not-a-constructor'])

/** A method that sets the object's fields back as the constructor sets them, and leaves out one of which the next use finds what the last one left. */
export const forgottenReset: Template = {
  id: 'forgotten-reset',
  suggest(site) {
    if (site.kind === 'caller' || !(isAbsent(site) || FAILING.has(site.wording.kind))) return []
    const type = ownTypeAround(site.use)
    if (!type) return []
    const needed = neededFields(site, type)
    const cursor = cursorOf(site, type)
    if (cursor.length > 0) return cursor
    return type.methods.flatMap((method) => {
      const kept = new Set(type.fields.filter((field) => isSetBack(site, method.path, field)).map(({ name }) => name))
      const isReset = RESET.test(method.name)
      if (kept.size < (isReset ? 1 : 2)) return []
      const left = type.fields.filter(
        ({ name, value }) =>
          needed.has(name) && !isSet(method.path, name) && isOwnValue(value) && isChanged(type, name, method.path),
      )
      return left.slice(0, 1).flatMap(({ name, value }) => {
        const edit = behindOthers(site, type, method.path, { name, value, kept })
        if (!edit) return []
        return {
          explanation: `Set ${name} back as well.`,
          edits: [edit],
          prior: isReset ? 0.82 : 0.68,
          reasons: [`${method.name} sets ${[...kept].join(', ')} as they are at first, and leaves ${name} as it was.`],
        }
      })
    })
  },
  examples: [
    {
      name: 'a stack that is left over',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'push')" },
      before:
        'class Reader {\n  constructor() {\n    this.root = []\n    this.stack = [this.root]\n    this.line = 1\n  }\n  reset() {\n    this.root = []\n    this.line = 1\n  }\n  add(one) {\n    this.top.§push(one)\n  }\n  close() { this.stack.pop() }\n  get top() { return this.stack[this.stack.length - 1] }\n}\n',
      after:
        'class Reader {\n  constructor() {\n    this.root = []\n    this.stack = [this.root]\n    this.line = 1\n  }\n  reset() {\n    this.root = []\n    this.stack = [this.root]\n    this.line = 1\n  }\n  add(one) {\n    this.top.push(one)\n  }\n  close() { this.stack.pop() }\n  get top() { return this.stack[this.stack.length - 1] }\n}\n',
    },
    {
      name: 'a cursor, on a prototype',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'type')" },
      before:
        'function Lexer() {\n  this.tokens = [];\n  this.at = 0;\n}\nLexer.prototype.clear = function () {\n  this.tokens = [];\n};\nLexer.prototype.next = function () {\n  return this.tokens[this.at++].§type;\n};\n',
      after:
        'function Lexer() {\n  this.tokens = [];\n  this.at = 0;\n}\nLexer.prototype.clear = function () {\n  this.tokens = [];\n  this.at = 0;\n};\nLexer.prototype.next = function () {\n  return this.tokens[this.at++].type;\n};\n',
    },
    {
      name: 'a place in a list that was replaced',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before:
        'class C {\n  #at = 0\n  #list = []\n  open(list) {\n    this.#list = list\n  }\n  next() {\n    return this.#list[this.#at++].§name\n  }\n}\n',
      after:
        'class C {\n  #at = 0\n  #list = []\n  open(list) {\n    this.#list = list\n    this.#at = 0\n  }\n  next() {\n    return this.#list[this.#at++].name\n  }\n}\n',
    },
    {
      name: 'not what comes from the caller',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'push')" },
      before:
        'class Reader {\n  constructor(out) {\n    this.root = []\n    this.line = 1\n    this.out = out\n  }\n  reset() {\n    this.root = []\n    this.line = 1\n  }\n  add(one) {\n    this.out.§push(one)\n  }\n  close() { this.out = undefined }\n}\n',
      after: null,
    },
    {
      name: 'not what nothing changes',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'push')" },
      before:
        'class Reader {\n  constructor() {\n    this.root = []\n    this.line = 1\n    this.names = {}\n  }\n  reset() {\n    this.root = []\n    this.line = 1\n  }\n  add(one) {\n    this.names[one].§push(one)\n  }\n}\n',
      after: null,
    },
  ],
}

/** `this.list[this.at++]` of a list that another method sets anew, while `at` stays where it was. */
function cursorOf(site: Site, { fields, methods }: OwnType): Suggestion[] {
  const { node } = site.culprit
  const list = t.isMemberExpression(node, { computed: true }) ? fieldOf(node.object) : null
  const index = t.isMemberExpression(node, { computed: true }) ? node.property : null
  const at = index && fieldOf(t.isUpdateExpression(index) ? index.argument : index)
  const start = fields.find(({ name }) => name === at)?.value
  if (list === null || !at || !t.isNumericLiteral(start)) return []
  return methods.flatMap(({ name, path }) => {
    const [set] = setsIn(path.node, list)
    const isGiven = set && t.isIdentifier(set.right) && path.scope.getBinding(set.right.name)?.kind === 'param'
    const body = path.node.body
    const statement = t.isBlockStatement(body) ? body.body.find((one) => setsIn(one, list).length > 0) : undefined
    if (!isGiven || !statement || isSet(path, at)) return []
    const end = statement.end ?? 0
    const line = `this.${at} = ${textOf(site, start)}${semicolon(site.source)}`
    return {
      variant: 'cursor',
      explanation: `Begin at the start of what ${name} takes.`,
      edits: [{ start: end, end, text: `\n${indentAt(site.source.text, statement.start ?? 0)}${line}` }],
      prior: 0.82,
      reasons: [`${name} sets ${list} anew, and ${at}, which counts it, stays where it was.`],
    }
  })
}

/** Fields that the failing statement reads, by itself or by the getters and methods that it names. */
function neededFields(site: Site, { methods }: OwnType): Set<string> {
  const statement = site.use.getStatementParent()?.node ?? site.use.node
  const names = fieldsIn(statement)
  for (const { name, path } of methods) if (names.has(name)) for (const field of fieldsIn(path.node)) names.add(field)
  return names
}

function fieldsIn(node: t.Node): Set<string> {
  const names = new Set<string>()
  t.traverseFast(node, (inner) => {
    const name = fieldOf(inner)
    if (name !== null) names.add(name)
  })
  return names
}

/** `this.name = value`, as the constructor has it. */
function isSetBack(site: Site, { node }: NodePath, { name, value }: OwnType['fields'][number]): boolean {
  return setsIn(node, name).some(({ right }) => textOf(site, right) === textOf(site, value))
}

const isSet = ({ node }: NodePath, name: string): boolean => setsIn(node, name).length > 0

function setsIn(node: t.Node, name: string): t.AssignmentExpression[] {
  const found: t.AssignmentExpression[] = []
  t.traverseFast(node, (inner) => {
    if (t.isAssignmentExpression(inner) && fieldOf(inner.left) === name) found.push(inner)
  })
  return found
}

/** It is made of nothing that was handed in: of literals, and of other fields. */
function isOwnValue(value: t.Expression): boolean {
  let is = true
  t.traverseFast(value, (node) => {
    if (t.isCallExpression(node) || t.isFunction(node)) is = false
    if (t.isIdentifier(node) && !/^(?:Map|Set|WeakMap|Array|Infinity|undefined)$/.test(node.name))
      is &&= isProperty(value, node)
  })
  return is
}

function isProperty(within: t.Node, name: t.Node): boolean {
  let is = false
  t.traverseFast(within, (node) => {
    if (t.isMemberExpression(node) && t.isThisExpression(node.object) && node.property === name) is = true
  })
  return is
}

/** Another method sets it, counts it, or puts something into it. */
function isChanged({ methods }: OwnType, name: string, reset: NodePath): boolean {
  const isField = (node: t.Node): boolean => fieldOf(node) === name
  return methods.some(({ path }) => {
    let does = path !== reset && isSet(path, name)
    t.traverseFast(path.node, (node) => {
      if (t.isUpdateExpression(node)) does ||= isField(node.argument)
      if (t.isCallExpression(node) && t.isMemberExpression(node.callee) && CHANGING.test(propertyOf(node.callee) ?? ''))
        does ||= isField(node.callee.object)
    })
    return does
  })
}

/** Behind the last of those that the constructor sets before it: it may be made of them. */
function behindOthers(
  { source }: Site,
  { fields }: OwnType,
  method: NodePath,
  { name, value, kept }: { name: string; value: t.Expression; kept: Set<string> },
): Suggestion['edits'][number] | null {
  const order = fields.map((field) => field.name)
  const before = order.slice(0, order.indexOf(name)).filter((one) => kept.has(one))
  const statements: t.Statement[] = []
  method.traverse({
    Function: (path) => path.skip(),
    ExpressionStatement({ node }) {
      if ([...kept].some((one) => setsIn(node, one).length > 0)) statements.push(node)
    },
  })
  const after = statements.findLast((node) => before.some((one) => setsIn(node, one).length > 0))
  const next = after ?? statements[0]
  if (!next) return null
  const indent = indentAt(source.text, next.start ?? 0)
  const line = `this.${name} = ${source.text.slice(value.start ?? 0, value.end ?? 0)}${semicolon(source)}`
  const [at, text] = after ? [next.end ?? 0, `\n${indent}${line}`] : [next.start ?? 0, `${line}\n${indent}`]
  return { start: at, end: at, text }
}
