import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isErrorCall, parameterNames } from './idioms.ts'
import { isMethod, membersBeside } from './members.ts'
import { type Site, textOf } from './site.ts'
import { streamOutlets } from './stream-outlets.ts'

/** Where a failure can go from a place: the text of a statement that hands it on as `err`, and what speaks for it. */
export interface Outlet {
  /** Without the end of the statement. */
  text: string
  to: string
  said: string
  prior: number
}

/**
 * What the functions around give their failures to: the `reject` of a promise, a callback, an emitter; the nearest first. An executor that throws
 * rejects by itself: its own `reject` is only for what `isLater`, as a listener is.
 */
export function errorOutlets(site: Site, isLater = false): Outlet[] {
  const own = site.use.getFunctionParent()
  const outlets: Outlet[] = own && !isOfOwnHelper(site) ? streamOutlets(own) : []
  for (let at = site.use.getFunctionParent(); at; at = at.getFunctionParent()) {
    const isOwn = !isLater && at.node === own?.node
    const reject = isOwn ? null : rejectOf(at)
    if (reject !== null)
      outlets.push({
        text: `return ${reject}(err)`,
        to: reject,
        said: `${reject} ends the promise around it.`,
        prior: 0.74,
      })
    for (const name of callbacksOf(site, at))
      outlets.push({ text: `return ${name}(err)`, to: name, said: `${name} is told of failures first.`, prior: 0.62 })
  }
  const method = methodForErrors(site)
  if (method !== null)
    outlets.push({ text: `return ${method}(err)`, to: method, said: `${method} is told of failures.`, prior: 0.64 })
  const emitter = emitterOf(site)
  if (emitter !== null) {
    const text = `${emitter}.emit('error', err)`
    outlets.push({ text, to: emitter, said: `${emitter} tells its other failures with an event.`, prior: 0.72 })
  }
  const texts = new Set<string>()
  return outlets.filter(({ text }) => !texts.has(text) && texts.add(text))
}

/** A function of the program itself threw further down: what it could not do is better mended there. One that was handed in is somebody else's. */
function isOfOwnHelper({ kind, use }: Site): boolean {
  if (kind !== 'caller') return false
  const callee = use.isCallExpression() ? use.node.callee : null
  return !t.isIdentifier(callee) || use.scope.getBinding(callee.name)?.kind !== 'param'
}

/** The `reject` of `new Promise((resolve, reject) => ...)`. */
function rejectOf(path: NodePath<t.Function>): string | null {
  const { parent, node } = path
  const isExecutor = t.isNewExpression(parent) && t.isIdentifier(parent.callee, { name: 'Promise' })
  const second = node.params[1]
  return isExecutor && path.listKey === 'arguments' && t.isIdentifier(second) ? second.name : null
}

/** Parameters of the function that are called with an error, with nothing in place of one, or so by a function beside it. */
function callbacksOf(site: Site, owner: NodePath<t.Function>): string[] {
  const parameters = parameterNames(owner)
  const names = new Set<string>()
  owner.traverse({
    CallExpression({ node, scope }) {
      const { callee } = node
      if (!t.isIdentifier(callee) || !parameters.includes(callee.name)) return
      if (scope.getBinding(callee.name)?.scope === owner.scope && takesErrors(node)) names.add(callee.name)
    },
  })
  const next = parameters.at(-1)
  if (names.size === 0 && next !== undefined && isTakenElsewhere(site, next)) names.add(next)
  return [...names]
}

const takesErrors = (call: t.CallExpression): boolean =>
  (call.arguments.length > 1 && isNothing(call.arguments[0])) || isErrorCall(call)

const isNothing = (node: t.Node | undefined): boolean =>
  t.isNullLiteral(node) || t.isIdentifier(node, { name: 'undefined' })

/** Another function of the file has a parameter of this name and gives its errors to it. */
function isTakenElsewhere({ source }: Site, name: string): boolean {
  let is = false
  source.root.traverse({
    CallExpression({ node, scope }) {
      if (t.isIdentifier(node.callee, { name }) && scope.getBinding(name)?.kind === 'param' && isErrorCall(node))
        is = true
    },
  })
  return is
}

/** The `self.callback` of an `if (err) return self.callback(err)` in the functions around. */
function methodForErrors(site: Site): string | null {
  let found: string | null = null
  for (let at = site.use.getFunctionParent(); at && found === null; at = at.getFunctionParent())
    at.traverse({
      ReturnStatement(path) {
        const { node, scope } = path
        const call = node.argument
        if (!t.isCallExpression(call) || call.arguments.length !== 1 || !isCaught(call.arguments[0])) return
        const { callee } = call
        if (!t.isMemberExpression(callee) || !FOR_ERRORS.test(textOf(site, callee.property))) return
        if (!t.isIdentifier(callee.object) || callee.computed || !isIfAround(path, call.arguments[0])) return
        const binding = scope.getBinding(callee.object.name)
        if (binding && binding === site.use.scope.getBinding(callee.object.name)) found ??= textOf(site, callee)
      },
    })
  return found
}

/** `if (err)` of the very error. */
function isIfAround(path: NodePath, error: t.Node | undefined): boolean {
  const statement = path.findParent((one) => !one.isBlockStatement())
  return statement?.isIfStatement() === true && t.isNodesEquivalent(statement.node.test, error as t.Node)
}

const FOR_ERRORS = /^(?:callback|cb|done|next|fail|reject|onError|handleError)$/

const isCaught = (node: t.Node | undefined): boolean => t.isIdentifier(node) && /^(?:e|er|err|error)$/.test(node.name)

/** The `x` of an `x.emit('error', ...)` in the same function, or `this` of a method beside it. */
function emitterOf(site: Site): string | null {
  const owner = site.use.getFunctionParent()
  if (!owner) return null
  const isMember =
    !isOfOwnHelper(site) && isMethod(owner) && !owner.isObjectMethod() && !owner.parentPath.isObjectProperty()
  let found: string | null = null
  const inClass = owner.parentPath?.isClassBody() ? [owner.parentPath as NodePath] : [owner]
  for (const beside of isMember ? membersBeside(owner) : inClass)
    beside.traverse({
      CallExpression({ node, scope }) {
        const { callee } = node
        const [event, error] = node.arguments
        if (!t.isMemberExpression(callee) || !t.isIdentifier(callee.property, { name: 'emit' })) return
        if (!t.isStringLiteral(event, { value: 'error' }) || !error) return
        const name = textOf(site, callee.object)
        const isThere = t.isThisExpression(callee.object) || scope.getBinding(name) === site.use.scope.getBinding(name)
        if (isThere) found ??= name
      },
    })
  return found
}
