import * as t from '@babel/types'
import { missingMethod, propertyOf } from '../../syntax/missing-method.ts'
import { type Site, textOf } from '../../syntax/site.ts'
import type { Suggestion, Template } from './template.ts'

const STEPS = /^(?:keys|values|entries|matchAll)$/
const SETS = /^(?:Set|Map|\w*(?:Set|Map) Iterator|URLSearchParams|Headers)$/
const MAKING =
  /^(?:map|filter|slice|join|concat|some|every|find|findIndex|reduce|sort|indexOf|includes|reverse|flatMap|forEach|at)$/

/** What can be gone through and is no list: `arguments`, a set, what `keys()` answers. A method of lists needs one. */
export const asList: Template = {
  id: 'as-list',
  suggest(site) {
    const { culprit, wording } = site
    if (site.kind !== 'throw' || wording.kind !== 'not-a-function' || !culprit.isMemberExpression()) return []
    const { object } = culprit.node
    const method = propertyOf(culprit.node) ?? ''
    if (!MAKING.test(method) || !wording.expression?.endsWith(method) || !t.isExpression(object)) return []
    if (t.isIdentifier(object, { name: 'arguments' })) return [made(site, object, 'arguments are no list')]
    if (isIterator(object)) return [made(site, object, 'what it answers is gone through once, and is no list')]
    const fact = missingMethod(site)?.fact
    const isSet = fact?.type === 'object' && (SETS.test(fact.className ?? '') || fact.className === 'Arguments')
    return isSet && fact.isIterable ? [made(site, object, `a ${fact.className} is no list`)] : []
  },
  examples: [
    {
      name: 'arguments',
      error: { type: 'TypeError', message: 'arguments.slice is not a function' },
      before: 'function log() {\n  return arguments.§slice(1).join(" ");\n}\n',
      after: 'function log() {\n  return Array.prototype.slice.call(arguments).slice(1).join(" ");\n}\n',
    },
    {
      name: 'the keys of a map',
      error: { type: 'TypeError', message: 'rules.keys(...).sort is not a function' },
      before: 'const names = (rules) => rules.keys().§sort();\n',
      after: 'const names = (rules) => Array.from(rules.keys()).sort();\n',
    },
    {
      name: 'a set',
      error: { type: 'TypeError', message: 'this.tags.join is not a function' },
      before: "class A {\n  show() { return this.tags.§join(', ') }\n}\nlet a = () => 1;\n",
      values: { 'this.tags': { type: 'object', className: 'Set', isIterable: true, names: ['add'] } },
      after: "class A {\n  show() { return Array.from(this.tags).join(', ') }\n}\nlet a = () => 1;\n",
    },
    {
      name: 'not keys of an object',
      error: { type: 'TypeError', message: 'Object.keys(...).contains is not a function' },
      before: 'const has = (o, k) => Object.keys(o).§contains(k);\n',
      after: null,
    },
    {
      name: 'not an object',
      error: { type: 'TypeError', message: 'tags.join is not a function' },
      before: "const show = (tags) => tags.§join(', ');\n",
      values: { tags: { type: 'object', className: 'Object', names: ['a'] } },
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

function made(site: Site, object: t.Expression, said: string): Suggestion {
  const text = textOf(site, object)
  const isModern = /=>|\bconst\s|\bclass\s/.test(site.source.text)
  const list = isModern ? `Array.from(${text})` : `Array.prototype.slice.call(${text})`
  return {
    explanation: `Make a list of ${text} first.`,
    edits: [
      {
        start: object.start ?? 0,
        end: object.end ?? 0,
        text: isModern || text === 'arguments' ? list : `Array.from(${text})`,
      },
    ],
    prior: 0.86,
    reasons: [`${said[0]?.toUpperCase()}${said.slice(1)}.`],
  }
}
