import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { contains, freeName, indentAt, semicolon } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { handedOver } from '../../../syntax/handed-over.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { definesMember, isMethod, isSuperCall, isThisKept, makerAround, methodName } from '../../../syntax/members.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** `this` of a method inside of a plain function, or of a method that was handed over without its object: it has to be bound. */
export const lostThis: Template = {
  id: 'lost-this',
  suggest(site) {
    if (site.kind === 'caller' || site.kind === 'argument') return []
    const member = memberOfThis(site.use)
    const owner = site.use.getFunctionParent()
    if (!member || !owner) return []
    const inner = thisOwner(site.use)
    if (!inner) return []
    const isOwn = isMethod(inner) && (definesMember(inner, member) || !inner.parentPath.isObjectProperty())
    return isOwn ? takenAway(site, inner, member) : inCallback(site, inner, member)
  },
  examples: [
    {
      name: 'a callback',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'rate')" },
      before:
        'class T {\n  constructor() { this.rate = 2 }\n  all(list) {\n    return list.map(function (x) { return x * this.§rate })\n  }\n}\n',
      values: { this: { type: 'undefined' } },
      after:
        'class T {\n  constructor() { this.rate = 2 }\n  all(list) {\n    return list.map(function (x) { return x * this.rate }.bind(this))\n  }\n}\n',
    },
    {
      name: 'where this is something else',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'n')" },
      before:
        'T.prototype.later = function (cb) {\n  setImmediate(function () { cb(this.opts.§n); });\n};\nT.prototype.opts = {};\n',
      after:
        'T.prototype.later = function (cb) {\n  setImmediate(function () { cb(this.opts.n); }.bind(this));\n};\nT.prototype.opts = {};\n',
    },
    {
      name: 'a method as a listener',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'push')" },
      before:
        "class Log {\n  constructor(out) { this.out = out }\n  write(t) { this.out.§push(t) }\n  attach(bus) { bus.on('line', this.write) }\n}\n",
      after:
        "class Log {\n  constructor(out) { this.out = out }\n  write(t) { this.out.push(t) }\n  attach(bus) { bus.on('line', this.write.bind(this)) }\n}\n",
    },
    {
      name: 'a method as a handler among others',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'push')" },
      before:
        'class Log {\n  constructor(out) { this.out = out }\n  write(t) { this.out.§push(t) }\n  attach(bus) { bus.use({ line: this.write }) }\n}\n',
      after:
        'class Log {\n  constructor(out) { this.out = out }\n  write(t) { this.out.push(t) }\n  attach(bus) { bus.use({ line: this.write.bind(this) }) }\n}\n',
    },
    {
      name: 'a function inside that is called by its name',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before:
        'Q.prototype.list = [];\nQ.prototype.run = function () {\n  function step() {\n    if (this.list.§length) this.take(step);\n  }\n  step();\n};\n',
      after:
        'Q.prototype.list = [];\nQ.prototype.run = function () {\n  var self = this;\n  function step() {\n    if (self.list.length) self.take(step);\n  }\n  step();\n};\n',
    },
    {
      name: 'by the name that the method has for it',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'n')" },
      before:
        'T.prototype.opts = {};\nT.prototype.later = function (cb) {\n  var that = this;\n  go(function () {\n    that.go(function () { cb(this.opts.§n); });\n  });\n};\n',
      after:
        'T.prototype.opts = {};\nT.prototype.later = function (cb) {\n  var that = this;\n  go(function () {\n    that.go(function () { cb(that.opts.n); });\n  });\n};\n',
    },
    {
      name: 'what another file gives the object, beside the name for it',
      error: { type: 'TypeError', message: 'this.wrong is not a function' },
      before:
        'Client.prototype.take = function (frame) {\n  var self = this;\n  frame.read(function (ok) {\n    if (!ok) self.fail(§this.wrong());\n  });\n};\n',
      after:
        'Client.prototype.take = function (frame) {\n  var self = this;\n  frame.read(function (ok) {\n    if (!ok) self.fail(self.wrong());\n  });\n};\n',
    },
    {
      name: 'a function among options',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'push')" },
      before:
        'class L {\n  constructor() { this.rows = [] }\n  load() {\n    ask({ done: function (row) { this.rows.§push(row) } })\n  }\n}\n',
      after:
        'class L {\n  constructor() { this.rows = [] }\n  load() {\n    var self = this\n    ask({ done: function (row) { self.rows.push(row) } })\n  }\n}\n',
    },
    {
      name: 'in a function that makes objects',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'push')" },
      before: "function Log(out) {\n  this.rows = [];\n  out.on('row', function (row) { this.rows.§push(row); });\n}\n",
      after:
        "function Log(out) {\n  this.rows = [];\n  out.on('row', function (row) { this.rows.push(row); }.bind(this));\n}\n",
    },
    {
      name: 'not what the class does not have',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'n')" },
      before: 'class T {\n  later(cb) {\n    setImmediate(function () { cb(this.opts.§n) })\n  }\n}\n',
      after: null,
    },
  ],
}

/** The `x` of the `this.x` in the failing expression. */
function memberOfThis(use: NodePath): string | null {
  let name: string | null = null
  t.traverseFast(use.node, (node) => {
    if (!t.isMemberExpression(node) || node.computed || !t.isThisExpression(node.object)) return
    if (t.isIdentifier(node.property)) name ??= node.property.name
  })
  return name
}

/** The innermost function that has a `this` of its own. */
function thisOwner(use: NodePath): NodePath<t.Function> | null {
  let at = use.getFunctionParent()
  while (at?.isArrowFunctionExpression()) at = at.getFunctionParent()
  return at
}

function inCallback(site: Site, inner: NodePath<t.Function>, member: string): Suggestion[] {
  const method = makerAround(inner)
  const reasons = [`${member} is a member of the object that the function around is called on.`]
  const explanation = 'Let this mean the object in the function inside as well.'
  if (!method) return []
  if (!definesMember(method, member)) return besideKept(inner, method)
  const isCallback = inner.isFunctionExpression() && inner.listKey === 'arguments'
  const isDirect = isCallback && functionOf(inner).node === method.node
  const end = inner.node.end ?? 0
  if (isDirect)
    return [
      { variant: 'callback', explanation, edits: [{ start: end, end, text: '.bind(this)' }], prior: 0.86, reasons },
    ]
  const edits = keptEdits(site, inner, method)
  return edits ? [{ variant: 'kept', explanation, edits, isWhole: true, prior: 0.84, reasons }] : []
}

/** `self.fail(this.wrong())`: the function inside has a name for the object, and uses it beside; what the object has comes from elsewhere. */
function besideKept(inner: NodePath<t.Function>, method: NodePath<t.Function>): Suggestion[] {
  const known = keptBinding(inner, method)
  const [only, ...more] = thisIn(inner.node)
  const isBeside = known?.constant && known.referencePaths.some(({ node }) => contains(inner.node, node))
  if (!known || !isBeside || !only || more.length > 0) return []
  const { name } = known.identifier
  return [
    {
      variant: 'kept',
      explanation: `Take ${name} for this in the function inside as well.`,
      edits: [replaced(only, name)],
      isWhole: true,
      prior: 0.8,
      reasons: [`${name} is this of the function around, and stands beside it.`],
    },
  ]
}

const keptBinding = (inner: NodePath<t.Function>, method: NodePath<t.Function>) =>
  Object.values(inner.scope.getAllBindings()).find(
    ({ path }) => isThisKept(path.node) && functionOf(path).node === method.node,
  )

/** A name for the object, which the method has already or gets, in place of `this` inside of it. */
function keptEdits(site: Site, inner: NodePath<t.Function>, method: NodePath<t.Function>): Suggestion['edits'] | null {
  const { body } = method.node
  const first = t.isBlockStatement(body) ? body.body.find((one) => !isSuperCall(one)) : undefined
  if (!first) return null
  const known = keptBinding(inner, method)
  const name = known?.identifier.name ?? freeName(inner, 'self')
  const edits = thisIn(inner.node).map((node) => replaced(node, name))
  if (known) return edits
  const start = first.start ?? 0
  const keyword = /\b(?:const|let)\s/.test(site.source.text) ? 'const' : 'var'
  const line = `${keyword} ${name} = this${semicolon(site.source)}\n${indentAt(site.source.text, start)}`
  return [{ start, end: start, text: line }, ...edits]
}

/** All `this` of the function itself. */
function thisIn(owner: t.Function): t.ThisExpression[] {
  const found: t.ThisExpression[] = []
  const visit = (node: t.Node): void => {
    if (t.isThisExpression(node)) found.push(node)
    const isOther = node !== owner && t.isFunction(node) && !t.isArrowFunctionExpression(node)
    if (isOther || t.isClassBody(node)) return
    for (const key of t.VISITOR_KEYS[node.type] ?? []) {
      const child = (node as unknown as Record<string, t.Node | t.Node[] | null>)[key]
      for (const one of Array.isArray(child) ? child : [child]) if (one) visit(one)
    }
  }
  visit(owner)
  return found
}

/** `on('line', this.write)`: the place where the method is named and not called. */
function takenAway(site: Site, method: NodePath<t.Function>, member: string): Suggestion[] {
  const name = methodName(method)
  if (name === null || !definesMember(method, member)) return []
  const places = handedOver(site.source, name)
  return places.slice(0, 2).map((path) => {
    const end = path.node.end ?? 0
    return {
      variant: 'method',
      explanation: `Hand ${name} over with its object.`,
      edits: [{ start: end, end, text: `.bind(${textOf(site, path.node.object)})` }],
      prior: places.length === 1 ? 0.86 : 0.6,
      reasons: [`${name} uses this, and is handed over without it at line ${path.node.loc?.start.line ?? 0}.`],
    }
  })
}
