import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { calledFunction } from '../../../syntax/called-function.ts'
import { hasNode } from '../../../syntax/code.ts'
import { errorOutlets } from '../../../syntax/error-outlets.ts'
import { returnsOf } from '../../../syntax/idioms.ts'
import { homeOf } from '../../../syntax/members.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** A promise whose failure nobody hears of, in a function that tells its failures: to a callback, or as the chain beside it does. */
export const catchRejection: Template = {
  id: 'catch-rejection',
  suggest(site) {
    if (site.kind === 'origin' || site.kind === 'argument') return []
    const chain = chainAround(site.use)
    if (!chain) return unawaited(site)
    return isHandled(chain) ? [] : handled(site, chain)
  },
  examples: [
    {
      name: 'a callback',
      error: { type: 'Error', message: 'down' },
      before: 'function count(load, cb) {\n  §load().then(function (rows) {\n    cb(null, rows.length);\n  });\n}\n',
      after:
        'function count(load, cb) {\n  load().then(function (rows) {\n    cb(null, rows.length);\n  }).catch(cb);\n}\n',
    },
    {
      name: 'as the chain beside it',
      error: { type: 'Error', message: 'down' },
      before:
        'class C {\n  warm() { this.s.all().then((r) => { this.r = r }).catch((e) => this.log(e)) }\n  flush() { this.s.§clear().then(() => { this.r = [] }) }\n}\n',
      after:
        'class C {\n  warm() { this.s.all().then((r) => { this.r = r }).catch((e) => this.log(e)) }\n  flush() { this.s.clear().then(() => { this.r = [] }).catch((e) => this.log(e)) }\n}\n',
    },
    {
      name: 'a function that nobody waits for',
      error: { type: 'Error', message: 'down' },
      before:
        'class C {\n  constructor() { setInterval(() => this.flush(), 9) }\n  async flush() {\n    await this.s.ready\n    await §send(this.rows)\n  }\n  close() { this.s.end().catch((e) => this.log(e)) }\n}\n',
      after:
        'class C {\n  constructor() { setInterval(() => this.flush().catch((e) => this.log(e)), 9) }\n  async flush() {\n    await this.s.ready\n    await send(this.rows)\n  }\n  close() { this.s.end().catch((e) => this.log(e)) }\n}\n',
    },
    {
      name: 'one whose callback waits',
      error: { type: 'Error', message: 'down' },
      before:
        'async function load(name, cb) {\n  cb(null, await §read(name))\n}\nexports.get = (name, cb) => {\n  if (!name) return cb(new Error(name))\n  load(name, cb)\n}\n',
      after:
        'async function load(name, cb) {\n  cb(null, await read(name))\n}\nexports.get = (name, cb) => {\n  if (!name) return cb(new Error(name))\n  load(name, cb).catch(cb)\n}\n',
    },
    {
      name: 'one that somebody else waits for, and tells of its failure',
      error: { type: 'Error', message: 'down' },
      before:
        "class Board {\n  #since = 0\n  async open() {\n    try {\n      await this.#refresh()\n      return true\n    } catch (error) {\n      this.emit('problem', error)\n      return false\n    }\n  }\n  get(key) {\n    if (this.#since < now()) this.#refresh()\n    return this.all[key]\n  }\n  #refresh() {\n    return this.§fetch().then((all) => { this.all = all })\n  }\n}\n",
      after:
        "class Board {\n  #since = 0\n  async open() {\n    try {\n      await this.#refresh()\n      return true\n    } catch (error) {\n      this.emit('problem', error)\n      return false\n    }\n  }\n  get(key) {\n    if (this.#since < now()) this.#refresh().catch((error) => this.emit('problem', error))\n    return this.all[key]\n  }\n  #refresh() {\n    return this.fetch().then((all) => { this.all = all })\n  }\n}\n",
    },
    {
      name: 'not a mistake in the function',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'n')" },
      before:
        'async function load(name, cb) {\n  cb(null, name.a.§n)\n}\nexports.get = (name, cb) => {\n  if (!name) return cb(new Error(name))\n  load(name, cb)\n}\n',
      after: null,
    },
    {
      name: 'not one that is handed on',
      error: { type: 'Error', message: 'down' },
      before:
        'function count(load, cb) {\n  return §load().then(function (rows) {\n    cb(null, rows.length);\n  });\n}\n',
      after: null,
    },
  ],
}

/** The whole of `a.then(...).then(...)` that is a statement of its own, around the place. */
function chainAround(use: NodePath): NodePath<t.CallExpression> | null {
  const statement = use.findParent((path) => path.isStatement())
  const expression = statement?.isExpressionStatement() ? statement.get('expression') : null
  return expression?.isCallExpression() && isStep(expression.node, /^(?:then|finally)$/) ? expression : null
}

function isStep(node: t.Node, name: RegExp): node is t.CallExpression {
  return (
    t.isCallExpression(node) &&
    t.isMemberExpression(node.callee) &&
    t.isIdentifier(node.callee.property) &&
    name.test(node.callee.property.name)
  )
}

/** It says what to do with a failure already: its last step takes one, or one before it does. */
function isHandled({ node }: NodePath<t.CallExpression>): boolean {
  if (node.arguments.length > 1) return true
  const { callee } = node
  return t.isMemberExpression(callee) && isStep(callee.object, /^catch$/)
}

function handled(site: Site, chain: NodePath<t.CallExpression>): Suggestion[] {
  const ways: Way[] = [
    ...toCallback({ ...site, use: chain }),
    ...likeOthers(site, chain),
    ...asWhereAwaited(site, chain),
  ]
  const end = chain.node.end ?? 0
  return ways.slice(0, 2).map(({ handler, prior, said }) => ({
    explanation: `Hand what the promise fails with to ${handler}.`,
    edits: [{ start: end, end, text: `.catch(${handler})` }],
    prior,
    reasons: [said],
  }))
}

const MISTAKES = new Set(['TypeError', 'ReferenceError', 'RangeError'])

/** The call of the function around the place, which is asynchronous, by somebody who neither waits for it nor hands it on. */
function unawaited(site: Site): Suggestion[] {
  const owner = site.use.getFunctionParent()
  if (site.kind !== 'throw' || !owner || MISTAKES.has(site.error.type)) return []
  if (!owner.node.async && !isAwaited(site, owner)) return []
  const calls: NodePath<t.CallExpression>[] = []
  site.source.root.traverse({
    CallExpression(path) {
      if (isLeftAlone(path) && calledFunction(site.source, path.node.callee)?.node === owner.node) calls.push(path)
    },
  })
  return calls.slice(0, 2).flatMap((call) => handled({ ...site, use: call }, call))
}

/** `this.flush()` as a statement, or as all that a callback does. */
function isLeftAlone({ parentPath, key }: NodePath): boolean {
  if (parentPath?.isExpressionStatement()) return true
  return parentPath?.isArrowFunctionExpression() === true && key === 'body' && isTimer(parentPath)
}

/** What it is handed to does not look at what it answers. */
function isTimer({ parent, listKey }: NodePath): boolean {
  if (listKey !== 'arguments' || !t.isCallExpression(parent)) return false
  const { callee } = parent
  const name = t.isMemberExpression(callee) ? callee.property : callee
  return (
    t.isIdentifier(name) &&
    /^(?:set(?:Interval|Timeout|Immediate)|on|once|addListener|nextTick|queueMicrotask)$/.test(name.name)
  )
}

interface Way {
  handler: string
  prior: number
  said: string
}

const toCallback = (site: Site): Way[] =>
  [...outletsInside(site)].map(({ to, said }) => ({ handler: to, prior: 0.78, said }))

/** What the callbacks of the chain answer is what the function around it answers with. */
function outletsInside(site: Site): { to: string; said: string }[] {
  return errorOutlets(site).filter(({ text, to }) => text === `return ${to}(err)`)
}

/** `.catch(handler)` of another chain of the file, where its names mean the same here. */
function likeOthers(site: Site, chain: NodePath<t.CallExpression>): Way[] {
  const ways = new Map<string, Way>()
  site.source.root.traverse({
    CallExpression(path) {
      const { node } = path
      const [handler] = node.arguments
      if (!isStep(node, /^catch$/) || !handler || !path.parentPath.isExpressionStatement()) return
      const isEmpty = t.isFunction(handler) && t.isBlockStatement(handler.body) && handler.body.body.length === 0
      const text = textOf(site, handler)
      if (isEmpty || !meansTheSame(path, chain, handler)) return
      ways.set(text, { handler: text, prior: 0.8, said: `The chain at line ${node.loc?.start.line ?? 0} ends so.` })
    },
  })
  return [...ways.values()]
}

/** Of a function that answers a promise without being `async`: somebody waits for it, and it never leaves with less. */
function isAwaited(site: Site, owner: NodePath<t.Function>): boolean {
  const { body } = owner.node
  const isAlways =
    !t.isBlockStatement(body) ||
    (t.isReturnStatement(body.body.at(-1)) && returnsOf(owner).every(({ node }) => node.argument != null))
  let is = false
  if (!isAlways) return false
  site.source.root.traverse({
    AwaitExpression({ node: { argument } }) {
      if (t.isCallExpression(argument) && calledFunction(site.source, argument.callee)?.node === owner.node) is = true
    },
  })
  return is
}

/** `try { await refresh() } catch (error) { this.emit('problem', error); return false }` of the same function elsewhere: its first statement. */
function asWhereAwaited(site: Site, chain: NodePath<t.CallExpression>): Way[] {
  const ways: Way[] = []
  const called = textOf(site, chain.node.callee)
  site.source.root.traverse({
    TryStatement(path) {
      const { block, handler } = path.node
      const [told] = handler?.body.body ?? []
      const { param } = handler ?? {}
      const isTheSame = block.body.some((one) => awaitsCall(site, one, called))
      if (
        !isTheSame ||
        !t.isIdentifier(param) ||
        !t.isExpressionStatement(told) ||
        !t.isCallExpression(told.expression)
      )
        return
      const call = told.expression
      const isTold = call.arguments.some((one) => t.isIdentifier(one, { name: param.name }))
      if (namesThis(call) && homeOf(path) !== homeOf(chain)) return
      if (!isTold || hasWaiting(call) || !meansTheSame(path.get('handler') as NodePath, chain, call, param.name)) return
      const said = `Line ${path.node.loc?.start.line ?? 0} does so where it waits for it.`
      ways.push({ handler: `(${param.name}) => ${textOf(site, call)}`, prior: 0.8, said })
    },
  })
  return ways
}

const namesThis = (node: t.Node): boolean => hasNode(node, (inner) => t.isThisExpression(inner) || t.isSuper(inner))

const hasWaiting = (node: t.Node): boolean =>
  hasNode(node, (inner) => t.isAwaitExpression(inner) || t.isYieldExpression(inner))

const awaitsCall = (site: Site, statement: t.Statement, called: string): boolean =>
  hasNode(
    statement,
    (node) =>
      t.isAwaitExpression(node) && t.isCallExpression(node.argument) && textOf(site, node.argument.callee) === called,
  )

function meansTheSame(from: NodePath, to: NodePath, node: t.Node, own?: string): boolean {
  let does = true
  t.traverseFast(node, (inner) => {
    if (!t.isIdentifier(inner) || inner.name === own) return
    const binding = from.scope.getBinding(inner.name)
    if (to.scope.getBinding(inner.name) !== binding) does = false
  })
  return does
}
