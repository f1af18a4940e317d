import * as t from '@babel/types'
import { textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `for (const [key, value] of headers)` of a plain object becomes `of Object.entries(headers)`: its pairs are meant, as a map gives them by itself. */
export const entriesOfObject: Template = {
  id: 'entries-of-object',
  suggest(site) {
    const { use, culprit } = site
    if (site.kind !== 'throw' || site.wording.kind !== 'not-iterable') return []
    const name = textOf(site, culprit.node)
    const fact = site.values[name]
    const isPlain = fact?.type === 'object' && ['Object', 'null'].includes(fact.className ?? '')
    if (!isPlain || !(isLoopOverPairs(use.node) || isOfMap(use.node))) return []
    const text = `(typeof ${name}[Symbol.iterator] === 'function' ? ${name} : Object.entries(${name}))`
    return [
      {
        explanation: `Go through the pairs of ${name} when it is a plain object.`,
        edits: [{ start: culprit.node.start ?? 0, end: culprit.node.end ?? 0, text }],
        prior: 0.72,
        reasons: [`Pairs are taken from ${name}, and it was a plain object, which has some.`],
      },
    ]
  },
  examples: [
    {
      name: 'headers as an object',
      error: { type: 'TypeError', message: 'headers is not iterable' },
      before: 'for (const [key, value] of §headers) add(key, value);\n',
      values: { headers: { type: 'object', className: 'Object', names: ['a'] } },
      after:
        "for (const [key, value] of (typeof headers[Symbol.iterator] === 'function' ? headers : Object.entries(headers))) add(key, value);\n",
    },
    {
      name: 'not where no pairs are taken',
      error: { type: 'TypeError', message: 'rules is not iterable' },
      before: 'for (const rule of §rules) add(rule);\n',
      values: { rules: { type: 'object', className: 'Object', names: ['a'] } },
      after: null,
    },
  ],
}

function isLoopOverPairs(node: t.Node): boolean {
  if (!t.isForOfStatement(node)) return false
  const target = t.isVariableDeclaration(node.left) ? node.left.declarations[0]?.id : node.left
  return t.isArrayPattern(target) && target.elements.length === 2
}

const isOfMap = (node: t.Node): boolean => t.isNewExpression(node) && t.isIdentifier(node.callee, { name: 'Map' })
