import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import type { Site } from '../../../syntax/site.ts'
import { isWritten, unboundNames } from '../../../syntax/unbound.ts'
import type { Suggestion, Template } from '../template.ts'

const OF_THIS = /^(?:_?self|_?me|_?that|_this|\$this)$/
const OF_ERROR = /^(?:e|er|err|error)$/
const OF_CALLBACK = /^_?(?:cb|callback|done|next|fn|fulfill|then|resolve)$/

/** A word that is declared nowhere here, and that means one thing everywhere: `self` is this, the error of a callback that has none is null. */
export const knownWord: Template = {
  id: 'known-word',
  suggest(site) {
    if (site.kind !== 'throw' || site.wording.kind !== 'not-defined' || !site.use.isIdentifier()) return []
    const suggestion = asThis(site, site.use) ?? asNoError(site.use)
    return suggestion ? [suggestion] : []
  },
  examples: [
    {
      name: 'the object that a constructor is at',
      error: { type: 'ReferenceError', message: 'me is not defined' },
      before: 'function Feed(cb) {\n  Stream.call(§me);\n  this.cb = cb;\n}\n',
      after: 'function Feed(cb) {\n  Stream.call(this);\n  this.cb = cb;\n}\n',
    },
    {
      name: 'in callbacks, too',
      error: { type: 'ReferenceError', message: 'self is not defined' },
      before: 'Feed.prototype.go = function () {\n  §self.n = 1;\n  later(function () {\n    self.n += 1;\n  });\n};\n',
      after:
        'Feed.prototype.go = function () {\n  var self = this;\n  self.n = 1;\n  later(function () {\n    self.n += 1;\n  });\n};\n',
    },
    {
      name: 'no error where none was met',
      error: { type: 'ReferenceError', message: 'err is not defined' },
      before: 'function find(key, cb) {\n  if (!known[key]) return cb(§err, []);\n  read(key, cb);\n}\n',
      after: 'function find(key, cb) {\n  if (!known[key]) return cb(null, []);\n  read(key, cb);\n}\n',
    },
    {
      name: 'not a function that is no method',
      error: { type: 'ReferenceError', message: 'self is not defined' },
      before: 'function find(key) {\n  return §self.known[key];\n}\n',
      after: null,
    },
    {
      name: 'not an error that is all there is to say',
      error: { type: 'ReferenceError', message: 'err is not defined' },
      before: 'function fail(cb) {\n  cb(§err);\n}\n',
      after: null,
    },
  ],
}

function asThis(site: Site, use: NodePath<t.Identifier>): Suggestion | null {
  const { name } = use.node
  const method = OF_THIS.test(name) ? ownerOfThis(use) : null
  if (!method || !speaksOfThis(method)) return null
  const all = unboundNames(site.source, name).filter((path) => path.findParent((at) => at === method) !== null)
  if (all.some(isWritten)) return null
  const isDirect = all.every((path) => thisOwner(path) === method)
  const edits = isDirect ? all.map(({ node }) => replaced(node, 'this')) : declaredIn(site, method, name)
  if (!edits) return null
  return {
    variant: 'this',
    explanation: `Let ${name} be this object.`,
    edits,
    isWhole: true,
    prior: 0.8,
    reasons: [`${name} is a word for this, the function is about this, and nothing declares ${name}.`],
  }
}

/** The outermost function around the place that could have a `this` of its own: a method, or a constructor. */
function ownerOfThis(use: NodePath): NodePath<t.Function> | null {
  let found: NodePath<t.Function> | null = null
  for (let at = functionOf(use); at.isFunction(); at = functionOf(at)) if (!at.isArrowFunctionExpression()) found = at
  return found && isMethodOrConstructor(found) ? found : null
}

function isMethodOrConstructor(owner: NodePath<t.Function>): boolean {
  if (owner.isClassMethod() || owner.isObjectMethod()) return true
  if (owner.isFunctionDeclaration()) return /^[A-Z]/.test(owner.node.id?.name ?? '') || speaksOfThis(owner)
  return t.isAssignmentExpression(owner.parent) || t.isObjectProperty(owner.parent)
}

/** It reads or writes `this` itself, or there is nothing that says otherwise because it is a method. */
function speaksOfThis(owner: NodePath<t.Function>): boolean {
  if (!owner.isFunctionDeclaration()) return true
  let does = false
  owner.traverse({
    ThisExpression(path) {
      if (thisOwner(path) === owner) does = true
    },
  })
  return does
}

/** The function whose `this` is meant at the place. */
function thisOwner(path: NodePath): NodePath {
  let at = functionOf(path)
  while (at.isArrowFunctionExpression()) at = functionOf(at)
  return at
}

function declaredIn(site: Site, method: NodePath<t.Function>, name: string): Suggestion['edits'] | null {
  const { body } = method.node
  const [first] = t.isBlockStatement(body) ? body.body : []
  if (!first) return null
  const start = first.start ?? 0
  const line = `var ${name} = this${semicolon(site.source)}`
  return [{ start, end: start, text: `${line}\n${indentAt(site.source.text, start)}` }]
}

/** `callback(err, result)` in a place that no error has come to. */
function asNoError(use: NodePath<t.Identifier>): Suggestion | null {
  const { parent, key, listKey, node } = use
  if (!OF_ERROR.test(node.name) || !t.isCallExpression(parent) || listKey !== 'arguments' || key !== 0) return null
  if (parent.arguments.length < 2 || !t.isIdentifier(parent.callee) || !OF_CALLBACK.test(parent.callee.name))
    return null
  return {
    variant: 'no-error',
    explanation: `Tell ${parent.callee.name} of no error: there is none.`,
    edits: [replaced(node, 'null')],
    prior: 0.72,
    reasons: [`Nothing declares ${node.name} here, and ${parent.callee.name} is given an answer.`],
  }
}
