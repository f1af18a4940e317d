import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { functionOf } from '../../syntax/idioms.ts'
import { type Site, textOf } from '../../syntax/site.ts'
import type { Suggestion, Template } from './template.ts'

/** `helper()` where only `this.helper`, `exports.helper` or `Class.helper` exists: the name lacks what it belongs to. */
export const ownMember: Template = {
  id: 'own-member',
  suggest(site) {
    if (site.kind !== 'throw' || site.wording.kind !== 'not-defined' || !site.use.isIdentifier()) return []
    const name = site.wording.name ?? ''
    const written = new Set([...ofThis(site, name), ...ofNamed(site, name)])
    const holders = written.size > 0 ? [...written] : ofSeen(site, name)
    return holders.map((holder) => qualified(site, holder, name, holders.length === 1 ? 0.8 : 0.6))
  },
  examples: [
    {
      name: 'a method of the class',
      error: { type: 'ReferenceError', message: 'size is not defined' },
      before:
        'class Box {\n  size(row) { return row.length }\n  all() { return this.rows.map((row) => §size(row)) }\n}\n',
      after:
        'class Box {\n  size(row) { return row.length }\n  all() { return this.rows.map((row) => this.size(row)) }\n}\n',
    },
    {
      name: 'what the constructor keeps',
      error: { type: 'ReferenceError', message: 'limit is not defined' },
      before:
        'function Gate(o) { this.limit = o.limit; }\nGate.prototype.take = function () {\n  return this.seen < §limit;\n};\n',
      after:
        'function Gate(o) { this.limit = o.limit; }\nGate.prototype.take = function () {\n  return this.seen < this.limit;\n};\n',
    },
    {
      name: 'by the name that this has here',
      error: { type: 'ReferenceError', message: 'next is not defined' },
      before:
        'P.prototype.next = function () {};\nP.prototype.skip = function () {\n  var self = this;\n  return go(function () { §next(); });\n};\n',
      after:
        'P.prototype.next = function () {};\nP.prototype.skip = function () {\n  var self = this;\n  return go(function () { self.next(); });\n};\n',
    },
    {
      name: 'a static method',
      error: { type: 'ReferenceError', message: 'parse is not defined' },
      before: 'class V {\n  static parse(t) { return t }\n  static major(t) { return §parse(t)[0] }\n}\n',
      after: 'class V {\n  static parse(t) { return t }\n  static major(t) { return V.parse(t)[0] }\n}\n',
    },
    {
      name: 'what the module exports',
      error: { type: 'ReferenceError', message: 'trim is not defined' },
      before: 'exports.trim = function (s) { return s };\nexports.clean = function (s) { return §trim(s) };\n',
      after: 'exports.trim = function (s) { return s };\nexports.clean = function (s) { return exports.trim(s) };\n',
    },
    {
      name: 'what the options were seen to have',
      error: { type: 'ReferenceError', message: 'width is not defined' },
      before: 'function pad(text, options) {\n  return text.padEnd(§width);\n}\n',
      values: { options: { type: 'object', className: 'Object', names: ['width'] } },
      after: 'function pad(text, options) {\n  return text.padEnd(options.width);\n}\n',
    },
    {
      name: 'not what nothing has',
      error: { type: 'ReferenceError', message: 'jQuery is not defined' },
      before: 'exports.a = function () {};\nexports.b = function () { §jQuery() };\n',
      after: null,
    },
  ],
}

function qualified(site: Site, holder: string, name: string, prior: number): Suggestion {
  const isShorthand = site.use.parentPath?.isObjectProperty({ shorthand: true }) === true
  const start = site.use.node.start ?? 0
  const text = isShorthand ? `${name}: ${holder}.` : `${holder}.`
  return {
    explanation: `${name} is a member of ${holder}.`,
    edits: [{ start, end: start, text }],
    prior,
    reasons: [`No variable ${name} exists, and ${holder}.${name} does.`],
  }
}

/** `this`, or the name it has at this place, when a method beside this one or the constructor defines the member. */
function ofThis(site: Site, name: string): string[] {
  const method = methodAround(site.use)
  if (!method || !definesMember(method, name)) return []
  const own = thisAt(site.use, method)
  return own === null ? [] : [own]
}

/** The function around the place that is called with the object as its `this`: a method, or what is assigned to a prototype. */
function methodAround(use: NodePath): NodePath<t.Function> | null {
  for (let at = use.getFunctionParent(); at; at = at.getFunctionParent()) {
    if (at.isClassMethod({ static: false }) || at.isClassPrivateMethod() || at.isObjectMethod()) return at
    if (at.isFunctionExpression() && (at.parentPath.isObjectProperty() || prototypeOf(at) !== null)) return at
  }
  return null
}

/** The `X` of `X.prototype.method = function`. */
function prototypeOf(path: NodePath): string | null {
  const { parent } = path
  const target = t.isAssignmentExpression(parent) && path.key === 'right' ? parent.left : null
  return t.isMemberExpression(target) ? prototypeName(target.object) : null
}

function prototypeName(node: t.Node): string | null {
  const isPrototype = t.isMemberExpression(node) && t.isIdentifier(node.property, { name: 'prototype' })
  return isPrototype && t.isIdentifier(node.object) ? node.object.name : null
}

function definesMember(method: NodePath<t.Function>, name: string): boolean {
  const owner = method.parentPath
  if (owner?.isClassBody())
    return owner.node.body.some((one) => isNamed(one, name)) || setsOnThis(owner as NodePath, name)
  const object = owner?.isObjectProperty() ? owner.parentPath : owner
  if (object?.isObjectExpression()) return object.node.properties.some((one) => isNamed(one, name))
  const type = prototypeOf(method)
  return type !== null && isOnPrototype(method, type, name)
}

function isNamed(member: t.Node, name: string): boolean {
  const isMember = t.isClassMethod(member) || t.isClassProperty(member) || t.isObjectMember(member)
  const isStatic = 'static' in member && member.static === true
  return isMember && !isStatic && !member.computed && t.isIdentifier(member.key, { name })
}

function setsOnThis(owner: NodePath, name: string): boolean {
  let does = false
  t.traverseFast(owner.node, (node) => {
    if (t.isAssignmentExpression(node) && isMemberOf(node.left, 'this', name)) does = true
  })
  return does
}

function isMemberOf(node: t.Node, object: string, name: string): boolean {
  if (!t.isMemberExpression(node) || node.computed || !t.isIdentifier(node.property, { name })) return false
  return object === 'this' ? t.isThisExpression(node.object) : t.isIdentifier(node.object, { name: object })
}

/** `X.prototype.name = ...`, or `this.name = ...` in a function `X`. */
function isOnPrototype(method: NodePath, type: string, name: string): boolean {
  const program = method.findParent((path) => path.isProgram()) as NodePath
  let is = false
  program.traverse({
    AssignmentExpression({ node }) {
      const { left } = node
      if (t.isMemberExpression(left) && prototypeName(left.object) === type && t.isIdentifier(left.property, { name }))
        is = true
    },
  })
  const maker = method.scope.getBinding(type)?.path
  return is || (maker !== undefined && setsOnThis(maker, name))
}

/** `this`, or a variable of the method that holds it; null where neither reaches the place. */
function thisAt(use: NodePath, method: NodePath<t.Function>): string | null {
  for (let at = use.getFunctionParent(); at; at = at.getFunctionParent()) {
    if (at.node === method.node) return 'this'
    if (!at.isArrowFunctionExpression()) break
  }
  const holds = Object.values(use.scope.getAllBindings()).find(
    ({ path }) =>
      path.isVariableDeclarator() && t.isThisExpression(path.node.init) && functionOf(path).node === method.node,
  )
  return holds?.identifier.name ?? null
}

/** `exports.name = ...`, `Class.name = ...`, `static name()`: what something in reach is given as its own. */
function ofNamed(site: Site, name: string): string[] {
  const holders = new Set<string>()
  site.source.root.traverse({
    AssignmentExpression({ node }) {
      const { left } = node
      if (!t.isMemberExpression(left) || left.computed || !t.isIdentifier(left.property, { name })) return
      const holder = textOf(site, left.object)
      const isExports = holder === 'exports' || holder === 'module.exports'
      if (isExports || (t.isIdentifier(left.object) && site.use.scope.hasBinding(holder, true))) holders.add(holder)
    },
    ClassMethod({ node, parentPath }) {
      const type = parentPath.parent
      if (node.static && t.isIdentifier(node.key, { name }) && t.isClass(type) && type.id) holders.add(type.id.name)
    },
  })
  return [...holders]
}

/** A parameter, or the object that the function is called on, that was seen to have a member of this name. */
function ofSeen(site: Site, name: string): string[] {
  const parameters = (site.use.getFunctionParent()?.node.params ?? []).flatMap((node) =>
    t.isIdentifier(node) ? [node.name] : [],
  )
  const seen = [...parameters, 'this'].filter((holder) => {
    const fact = site.values[holder]
    return fact?.type === 'object' && fact.names?.includes(name)
  })
  return seen.length === 1 ? seen : []
}
