import * as t from '@babel/types'
import { isRepeatable } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** What the language wants an object or a class for, and got something else: `in`, `instanceof`, the key of a weak collection. Nothing else is one. */
export const objectOnly: Template = {
  id: 'object-only',
  suggest(site) {
    if (site.kind !== 'throw') return []
    switch (site.wording.kind) {
      case 'in-operator':
        return inOperator(site)
      case 'instanceof-operator':
        return instanceOf(site)
      case 'weak-key':
        return weakKey(site)
      default:
        return []
    }
  },
  examples: [
    {
      name: 'a text that a property is looked for in',
      error: { type: 'TypeError', message: "Cannot use 'in' operator to search for 'b' in x" },
      before: 'if (!(key §in at)) return none;\n',
      values: { at: { type: 'string', text: 'x' } },
      after: 'if (!(Object(at) === at && key in at)) return none;\n',
    },
    {
      name: 'a text, by the message alone',
      error: { type: 'TypeError', message: "Cannot use 'in' operator to search for 'b' in too long" },
      before: 'if (key §in at.error && same(at.error[key], 1)) return true;\n',
      after: 'if (Object(at.error) === at.error && key in at.error && same(at.error[key], 1)) return true;\n',
    },
    {
      name: 'a type that is no class',
      error: { type: 'TypeError', message: "Right-hand side of 'instanceof' is not callable" },
      before: 'const is = (value, type) => value §instanceof type || value === type;\n',
      values: { type: { type: 'object', className: 'Object', names: [] } },
      after: "const is = (value, type) => (typeof type === 'function' && value instanceof type) || value === type;\n",
    },
    {
      name: 'a text is no key for a weak map',
      error: { type: 'TypeError', message: 'Invalid value used as weak map key' },
      before: 'cache.§set(node, value);\n',
      values: { node: { type: 'string', text: 'x' } },
      after: 'if (Object(node) === node) cache.set(node, value);\n',
    },
    {
      name: 'not what is missing: that is another matter',
      error: { type: 'TypeError', message: "Cannot use 'in' operator to search for 'b' in undefined" },
      before: 'if (key §in at) use(at);\n',
      values: { at: { type: 'undefined' } },
      after: null,
    },
  ],
}

/** The message ends with the value. */
const MISSING = / in (?:undefined|null)$/

function inOperator(site: Site): Suggestion[] {
  const { use, culprit } = site
  const name = textOf(site, culprit.node)
  const kind = site.values[name]?.type ?? (MISSING.test(site.error.message) ? 'undefined' : 'value without properties')
  if (kind === 'undefined' || kind === 'null' || kind === 'object' || !isRepeatable(culprit.node)) return []
  return [inCondition(site, use.node, `Object(${name}) === ${name}`, `${name} was a ${kind}, which has no keys.`)]
}

function instanceOf(site: Site): Suggestion[] {
  const { use, culprit } = site
  const name = textOf(site, culprit.node)
  const fact = site.values[name]
  if (!fact || fact.type === 'function' || !isRepeatable(culprit.node)) return []
  const said = `${name} was ${fact.type === 'undefined' ? 'missing' : `a ${fact.className ?? fact.type}`}: nothing is an instance of that.`
  return [inCondition(site, use.node, `typeof ${name} === 'function'`, said)]
}

function weakKey(site: Site): Suggestion[] {
  const { use } = site
  const key = use.isCallExpression() ? use.node.arguments[0] : undefined
  if (!key || !isRepeatable(key) || !use.parentPath?.isExpressionStatement()) return []
  const name = textOf(site, key)
  const start = use.parentPath.node.start ?? 0
  return [
    {
      variant: 'weak-key',
      explanation: `Keep only what belongs to an object: ${name} may be none.`,
      edits: [{ start, end: start, text: `if (Object(${name}) === ${name}) ` }],
      prior: 0.64,
      reasons: [`${name} was a ${site.values[name]?.type ?? 'value'}, which no weak collection can hold.`],
    },
  ]
}

/** The question, before what fails: in brackets unless it stands in some already, or is all that is asked. */
function inCondition(site: Site, node: t.Node, question: string, said: string): Suggestion {
  const { use } = site
  const parent = use.parentPath
  const isBare =
    node.extra?.parenthesized === true || use.key === 'test' || parent?.isLogicalExpression({ operator: '&&' })
  const text = `${question} && ${textOf(site, node)}`
  return {
    variant: t.isBinaryExpression(node) ? node.operator : 'question',
    explanation: `Ask first whether it can be asked: ${question}.`,
    edits: [replaced(node, isBare ? text : `(${text})`)],
    prior: 0.66,
    reasons: [said],
  }
}
