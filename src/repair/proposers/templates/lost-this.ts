import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { functionOf } from '../../syntax/idioms.ts'
import { definesMember, isMethod, methodAround, methodName } from '../../syntax/members.ts'
import { type Site, textOf } from '../../syntax/site.ts'
import type { Suggestion, Template } from './template.ts'

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
    return isMethod(inner) ? handedOver(site, inner, member) : inCallback(site, inner, member)
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

function inCallback(_site: Site, inner: NodePath<t.Function>, member: string): Suggestion[] {
  const method = methodAround(inner)
  const isCallback = inner.isFunctionExpression() && inner.listKey === 'arguments'
  if (!method || !isCallback || functionOf(inner).node !== method.node || !definesMember(method, member)) return []
  const end = inner.node.end ?? 0
  return [
    {
      variant: 'callback',
      explanation: 'Let this mean the object in the callback as well.',
      edits: [{ start: end, end, text: '.bind(this)' }],
      prior: 0.86,
      reasons: [`${member} is a member of the object that the function around is called on.`],
    },
  ]
}

/** `on('line', this.write)`: the one place where the method is named and not called. */
function handedOver(site: Site, method: NodePath<t.Function>, member: string): Suggestion[] {
  const name = methodName(method)
  if (name === null || !definesMember(method, member)) return []
  const places: NodePath<t.MemberExpression>[] = []
  site.source.root.traverse({
    MemberExpression(path) {
      const { object, property, computed } = path.node
      if (computed || !t.isIdentifier(property, { name }) || path.listKey !== 'arguments') return
      if (t.isThisExpression(object) || t.isIdentifier(object)) places.push(path)
    },
  })
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
