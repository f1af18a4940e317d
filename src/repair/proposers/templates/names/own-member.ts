import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { functionOf } from '../../../syntax/idioms.ts'
import { definesMember, isThisKept, methodAround } from '../../../syntax/members.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

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

/** `this`, or a variable of the method that holds it; null where neither reaches the place. */
function thisAt(use: NodePath, method: NodePath<t.Function>): string | null {
  for (let at = use.getFunctionParent(); at; at = at.getFunctionParent()) {
    if (at.node === method.node) return 'this'
    if (!at.isArrowFunctionExpression()) break
  }
  const holds = Object.values(use.scope.getAllBindings()).find(
    ({ path }) => isThisKept(path.node) && functionOf(path).node === method.node,
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
