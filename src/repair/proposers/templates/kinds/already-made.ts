import * as t from '@babel/types'
import type { ValueFact } from '../../../facts/facts.ts'
import { isRepeatable } from '../../../syntax/code.ts'
import { missingMethod } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

const PRIOR = 0.7
/** An element may hold several, as the text may. */
const LIST_PRIOR = 0.62

/** `path.split('.')` of a list, `JSON.parse` of an object: what was to be made of the text is there already. */
export const alreadyMade: Template = {
  id: 'already-made',
  suggest(site) {
    if (site.kind !== 'throw') return []
    const missing = missingMethod(site)
    if (missing) {
      const isSplit = missing.method === 'split' && missing.fact.className === 'Array'
      if (!isSplit || !isRepeatable(missing.receiver.node)) return []
      return [suggestion(site, missing.name, `Array.isArray(${missing.name})`, 'list')]
    }
    return made(site)
  },
  examples: [
    {
      name: 'a path that came in parts',
      error: { type: 'TypeError', message: 'path.split is not a function' },
      before: "const parts = path.§split('.');\n",
      values: { path: { type: 'object', className: 'Array', length: 2, elements: ['string'] } },
      after: "const parts = (Array.isArray(path) ? path : path.split('.'));\n",
    },
    {
      name: 'an object where JSON is expected',
      error: { type: 'SyntaxError', message: '"[object Object]" is not valid JSON' },
      before: 'const settings = JSON.§parse(body);\n',
      values: { body: { type: 'object', className: 'Object', names: ['a'] } },
      after: "const settings = (typeof body === 'string' ? JSON.parse(body) : body);\n",
    },
    {
      name: 'a plugin in place of its name',
      error: {
        type: 'TypeError',
        message: 'The "id" argument must be of type string. Received function plugin',
      },
      before: 'const plugin = §require(name);\n',
      values: { name: { type: 'function', className: 'Function' } },
      after: "const plugin = (typeof name === 'string' ? require(name) : name);\n",
    },
    {
      name: 'not a text that is broken',
      error: { type: 'SyntaxError', message: 'Unexpected token a in JSON at position 0' },
      before: 'const settings = JSON.§parse(body);\n',
      values: { body: { type: 'string', text: 'a' } },
      after: null,
    },
  ],
}

/** Calls that make something of a text, and what it is that they make. */
const MAKERS: Record<string, (fact: ValueFact) => boolean> = {
  'JSON.parse': ({ type, className }) => type === 'object' && className !== 'Buffer',
  require: ({ type }) => type === 'object' || type === 'function',
  'url.parse': ({ type, names = [] }) => type === 'object' && names.includes('pathname'),
}

function made(site: Site): Suggestion[] {
  const { node } = site.use
  const argument = t.isCallExpression(node) ? node.arguments[0] : undefined
  if (!t.isCallExpression(node) || !argument || !isRepeatable(argument)) return []
  const name = textOf(site, argument)
  const fact = site.values[name]
  const isMade = MAKERS[textOf(site, node.callee)]
  if (!fact || !isMade?.(fact)) return []
  return [suggestion(site, name, `typeof ${name} === 'string'`, 'value')]
}

function suggestion(site: Site, name: string, question: string, variant: 'list' | 'value'): Suggestion {
  const { node } = site.use
  const own = textOf(site, node)
  const text = variant === 'list' ? `(${question} ? ${name} : ${own})` : `(${question} ? ${own} : ${name})`
  return {
    variant,
    explanation: `Take ${name} as it is when it is no text.`,
    edits: [{ start: node.start ?? 0, end: node.end ?? 0, text }],
    prior: variant === 'list' ? LIST_PRIOR : PRIOR,
    reasons: [`${name} was already what ${own} makes of a text.`],
  }
}
