import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isRepeatable } from '../../../syntax/code.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** What finds all wants a pattern with the flag `g`, once: `replaceAll(/a/)` lacks it, and `flags + 'g'` may have it twice. */
export const globalPattern: Template = {
  id: 'global-pattern',
  suggest(site) {
    if (site.kind !== 'throw') return []
    if (/called with a non-global RegExp|must be called with a global RegExp/.test(site.error.message))
      return added(site)
    return isRepeatedFlag(site.error.message) ? once(site) : []
  },
  examples: [
    {
      name: 'a flag that is there already',
      error: { type: 'SyntaxError', message: "Invalid flags supplied to RegExp constructor 'gg'" },
      before: "const all = (p) => §new RegExp(p.source, p.flags + 'g');\n",
      after: "const all = (p) => new RegExp(p.source, p.flags.replace('g', '') + 'g');\n",
    },
    {
      name: 'flags that were put together before',
      error: { type: 'SyntaxError', message: "Invalid flags supplied to RegExp constructor 'gigi'" },
      before: "function all(p) {\n  var flags = 'gi' + p.flags;\n  return §new RegExp(p.source, flags);\n}\n",
      after:
        "function all(p) {\n  var flags = 'gi' + p.flags.replace(/[gi]/g, '');\n  return new RegExp(p.source, flags);\n}\n",
    },
    {
      name: 'a pattern that is written down',
      error: { type: 'TypeError', message: 'replaceAll must be called with a global RegExp' },
      before: "const clean = (text) => text.§replaceAll(/\\s/, '');\n",
      after: "const clean = (text) => text.replaceAll(/\\s/g, '');\n",
    },
    {
      name: 'a pattern in the place of a text',
      error: { type: 'TypeError', message: 'String.prototype.replaceAll called with a non-global RegExp argument' },
      before: 'const swap = (text, what, by) => text.§replaceAll(what, by);\n',
      values: { what: { type: 'object', className: 'RegExp' } },
      after:
        "const swap = (text, what, by) => text.replaceAll(what instanceof RegExp && !what.global ? new RegExp(what.source, what.flags + 'g') : what, by);\n",
    },
    {
      name: 'not a flag that does not exist',
      error: { type: 'SyntaxError', message: "Invalid flags supplied to RegExp constructor 'xg'" },
      before: "const all = (text, flags) => §new RegExp(text, flags + 'g');\n",
      after: null,
    },
  ],
}

function isRepeatedFlag(message: string): boolean {
  const flags = /^Invalid flags supplied to RegExp constructor '(\w*)'/.exec(message)?.[1] ?? ''
  return /^[dgimsuvy]+$/.test(flags) && new Set(flags).size < flags.length
}

function once(site: Site): Suggestion[] {
  const { node } = site.use
  const given = t.isNewExpression(node) || t.isCallExpression(node) ? node.arguments[1] : undefined
  const sum = given && sumOf(given, site.use)
  if (!t.isBinaryExpression(sum, { operator: '+' })) return []
  const [own, other] = t.isStringLiteral(sum.right) ? [sum.right, sum.left] : [sum.left, sum.right]
  if (!t.isStringLiteral(own) || !isRepeatable(other) || own.value === '') return []
  const letters = own.value.length === 1 ? `'${own.value}'` : `/[${own.value}]/g`
  const name = textOf(site, other)
  const end = other.end ?? 0
  return [
    {
      variant: 'once',
      explanation: `Take the flags of ${name} without ${own.value}, which is added.`,
      edits: [{ start: end, end, text: `.replace(${letters}, '')` }],
      prior: 0.86,
      reasons: [`${own.value} is added to ${name}, whether it is there or not.`],
    },
  ]
}

/** The sum itself, or what the variable was made of. */
function sumOf(node: t.Node, use: NodePath): t.Node | null | undefined {
  const path = t.isIdentifier(node) ? use.scope.getBinding(node.name)?.path : undefined
  return path?.isVariableDeclarator() ? path.node.init : node
}

function added(site: Site): Suggestion[] {
  const { node } = site.use
  const given = t.isCallExpression(node) ? node.arguments[0] : undefined
  const method = t.isCallExpression(node) && t.isMemberExpression(node.callee) ? propertyOf(node.callee) : null
  if (!given || method === null) return []
  const reasons = [`${method} is about all that is found.`]
  const { start, end } = given
  if (t.isRegExpLiteral(given)) {
    const edits = [{ start: end ?? 0, end: end ?? 0, text: 'g' }]
    return [{ variant: 'literal', explanation: 'Find all that the pattern fits.', edits, prior: 0.86, reasons }]
  }
  const name = textOf(site, given)
  if (!isRepeatable(given) || site.values[name]?.className !== 'RegExp') return []
  const text = `${name} instanceof RegExp && !${name}.global ? new RegExp(${name}.source, ${name}.flags + 'g') : ${name}`
  const edits = [{ start: start ?? 0, end: end ?? 0, text }]
  return [
    { variant: 'given', explanation: `Find all that ${name} fits, when it is a pattern.`, edits, prior: 0.74, reasons },
  ]
}
