import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

const STEPS = /^(?:keys|values|entries|matchAll)$/
const MAKING =
  /^(?:map|filter|slice|join|concat|some|every|find|findIndex|reduce|sort|indexOf|includes|reverse|flatMap|forEach|at)$/

/** `map.keys()` and `text.matchAll(...)` answer what can be gone through once: a method of lists needs a list of it. */
export const asList: Template = {
  id: 'as-list',
  suggest(site) {
    const { culprit, wording } = site
    if (site.kind !== 'throw' || wording.kind !== 'not-a-function' || !culprit.isMemberExpression()) return []
    const { object } = culprit.node
    const method = propertyOf(culprit.node) ?? ''
    if (!MAKING.test(method) || !wording.expression?.endsWith(method) || !isIterator(object)) return []
    const text = textOf(site, object)
    return [
      {
        explanation: `Make a list of ${text} first.`,
        edits: [replaced(object, `Array.from(${text})`)],
        prior: 0.86,
        reasons: [`What ${text} answers is gone through once, and is no list.`],
      },
    ]
  },
  examples: [
    {
      name: 'the keys of a map',
      error: { type: 'TypeError', message: 'rules.keys(...).sort is not a function' },
      before: 'const names = (rules) => rules.keys().§sort();\n',
      after: 'const names = (rules) => Array.from(rules.keys()).sort();\n',
    },
    {
      name: 'all that match',
      error: { type: 'TypeError', message: 'text.matchAll(...).map is not a function' },
      before: 'const words = (text) => text.matchAll(/\\w+/g).§map((m) => m[0]);\n',
      after: 'const words = (text) => Array.from(text.matchAll(/\\w+/g)).map((m) => m[0]);\n',
    },
    {
      name: 'not keys of an object',
      error: { type: 'TypeError', message: 'Object.keys(...).contains is not a function' },
      before: 'const has = (o, k) => Object.keys(o).§contains(k);\n',
      after: null,
    },
  ],
}

/** `map.keys()`, `text.matchAll(re)`; not `Object.keys(map)`, which answers a list. */
function isIterator(node: t.Node): boolean {
  if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee)) return false
  const isOfObject = t.isIdentifier(node.callee.object, { name: 'Object' })
  const name = propertyOf(node.callee) ?? ''
  return !isOfObject && STEPS.test(name) && (name === 'matchAll' || node.arguments.length === 0)
}
