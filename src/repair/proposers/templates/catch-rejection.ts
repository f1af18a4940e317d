import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { errorOutlets } from '../../syntax/error-outlets.ts'
import { type Site, textOf } from '../../syntax/site.ts'
import type { Template } from './template.ts'

/** A promise whose failure nobody hears of, in a function that tells its failures: to a callback, or as the chain beside it does. */
export const catchRejection: Template = {
  id: 'catch-rejection',
  suggest(site) {
    if (site.kind === 'origin' || site.kind === 'argument') return []
    const chain = chainAround(site.use)
    if (!chain || isHandled(chain)) return []
    const ways: Way[] = [...toCallback({ ...site, use: chain }), ...likeOthers(site, chain)]
    const end = chain.node.end ?? 0
    return ways.slice(0, 2).map(({ handler, prior, said }) => ({
      explanation: `Hand what the promise fails with to ${handler}.`,
      edits: [{ start: end, end, text: `.catch(${handler})` }],
      prior,
      reasons: [said],
    }))
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

function meansTheSame(from: NodePath, to: NodePath, node: t.Node): boolean {
  let does = true
  t.traverseFast(node, (inner) => {
    if (!t.isIdentifier(inner)) return
    const binding = from.scope.getBinding(inner.name)
    if (binding && to.scope.getBinding(inner.name) !== binding) does = false
  })
  return does
}
