import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `Math.max(...list)` and `String.fromCharCode.apply(null, codes)` pass every element on the stack: folded, they do not. */
export const foldArguments: Template = {
  id: 'fold-arguments',
  suggest(site) {
    const { use, source } = site
    if (site.kind !== 'throw' || site.wording.kind !== 'call-stack' || !use.isCallExpression()) return []
    const parts = foldable(use.node)
    if (!parts) return []
    const list = textOf(site, parts.list)
    const arrow = /=>/.test(source.text)
    return [
      {
        explanation: `Take the elements of ${list} one by one: as arguments they overflow the stack when there are many.`,
        edits: foldsOf(site, list).map(({ node, object, method }) =>
          replaced(node, object === 'Math' ? extreme(method, list, arrow) : characters(method, list, arrow)),
        ),
        prior: 0.86,
        reasons: ['It gives the same for every list, of any length.'],
      },
    ]
  },
  examples: [
    {
      name: 'the largest',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'const largest = (list) => Math.§max(...list)\n',
      after: 'const largest = (list) => list.reduce((a, b) => Math.max(a, b), -Infinity)\n',
    },
    {
      name: 'both ends of a list',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'const width = (all) => Math.§max(...all) - Math.min(...all)\n',
      after:
        'const width = (all) => all.reduce((a, b) => Math.max(a, b), -Infinity) - all.reduce((a, b) => Math.min(a, b), Infinity)\n',
    },
    {
      name: 'text of codes',
      error: { type: 'RangeError', message: 'Maximum call stack size exceeded' },
      before: 'function text(codes) {\n  return String.fromCharCode.§apply(String, codes)\n}\n',
      after:
        "function text(codes) {\n  return Array.prototype.map.call(codes, function (code) { return String.fromCharCode(code) }).join('')\n}\n",
    },
  ],
}

/** All of the function that take this list: where one overflows, the others do. */
function foldsOf(site: Site, list: string): (Foldable & { node: t.Node })[] {
  const folds: (Foldable & { node: t.Node })[] = []
  functionOf(site.use).traverse({
    CallExpression({ node }) {
      const parts = foldable(node)
      if (parts && textOf(site, parts.list) === list) folds.push({ ...parts, node })
    },
  })
  return folds
}

interface Foldable {
  object: 'Math' | 'String'
  method: string
  list: t.Node
}

function foldable(call: t.CallExpression): Foldable | null {
  const [first, second] = call.arguments
  if (!t.isMemberExpression(call.callee)) return null
  if (t.isIdentifier(call.callee.property, { name: 'apply' }) && second && call.arguments.length === 2)
    return named(call.callee.object, second)
  return t.isSpreadElement(first) && call.arguments.length === 1 ? named(call.callee, first.argument) : null
}

function named(callee: t.Node, list: t.Node): Foldable | null {
  if (!t.isMemberExpression(callee) || !t.isIdentifier(callee.object) || !t.isIdentifier(callee.property)) return null
  const { name } = callee.object
  const method = callee.property.name
  if (name === 'Math' && (method === 'max' || method === 'min')) return { object: 'Math', method, list }
  return name === 'String' && /^from(?:CharCode|CodePoint)$/.test(method) ? { object: 'String', method, list } : null
}

function extreme(method: string, list: string, arrow: boolean): string {
  const step = arrow ? `(a, b) => Math.${method}(a, b)` : `function (a, b) { return Math.${method}(a, b) }`
  return `${list}.reduce(${step}, ${method === 'max' ? '-Infinity' : 'Infinity'})`
}

function characters(method: string, list: string, arrow: boolean): string {
  const step = arrow ? `(code) => String.${method}(code)` : `function (code) { return String.${method}(code) }`
  return `Array.prototype.map.call(${list}, ${step}).join('')`
}
