import type * as t from '@babel/types'
import type { ValueFact } from '../../../facts/facts.ts'
import { isRepeatable } from '../../../syntax/code.ts'
import { isBuiltIn, missingMethod } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'
import { functionTest } from './function-test.ts'

/** An option that may be given in two forms, of which the code knows one: a value or a function that gives it, a pattern or a function that tells. */
export const valueOrFunction: Template = {
  id: 'value-or-function',
  suggest(site) {
    const { use, culprit } = site
    if (site.kind !== 'throw' || site.wording.kind !== 'not-a-function' || !use.isCallExpression()) return []
    const missing = missingMethod(site)
    if (missing?.fact.hidden?.includes(missing.method)) return []
    if (missing?.method === 'test' && missing.fact.type === 'function' && isRepeatable(missing.receiver.node)) {
      const { name } = missing
      const call = `${name}(${argumentsOf(site, use.node)})`
      return [either(site, `typeof ${name} === 'function'`, { yes: call, no: textOf(site, use.node) }, name)]
    }
    const name = textOf(site, culprit.node)
    const fact = site.values[name]
    if (!fact || !isRepeatable(culprit.node) || use.parentPath?.isExpressionStatement()) return []
    if (fact.className === 'RegExp') {
      const call = `${name}.test(${argumentsOf(site, use.node)})`
      return [either(site, `${name} instanceof RegExp`, { yes: call, no: textOf(site, use.node) }, name)]
    }
    // Where it is asked for, what is no function is as good as none.
    const isValue = ['string', 'number', 'boolean'].includes(fact.type) && !isBuiltIn(missing?.method ?? '')
    const named = propertyNamed(site, use.node, fact)
    if (named)
      return [
        {
          ...either(
            site,
            `typeof ${name} === 'function'`,
            { yes: textOf(site, use.node), no: `${named}[${name}]` },
            name,
          ),
          prior: 0.8,
          variant: 'property',
          reasons: [`${named} has a property of the name that ${name} was.`],
        },
      ]
    if (!isValue || functionTest.suggest(site).length > 0) return []
    return [either(site, `typeof ${name} === 'function'`, { yes: textOf(site, use.node), no: name }, name)]
  },
  examples: [
    {
      name: 'a pattern that came as a function',
      error: { type: 'TypeError', message: 'filter.test is not a function' },
      before: 'const some = names.filter((name) => filter.§test(name));\n',
      values: { filter: { type: 'function', className: 'Function' } },
      after:
        "const some = names.filter((name) => (typeof filter === 'function' ? filter(name) : filter.test(name)));\n",
    },
    {
      name: 'a function that came as a pattern',
      error: { type: 'TypeError', message: 'filter is not a function' },
      before: 'const some = names.filter((name) => §filter(name));\n',
      values: { filter: { type: 'object', className: 'RegExp' } },
      after: 'const some = names.filter((name) => (filter instanceof RegExp ? filter.test(name) : filter(name)));\n',
    },
    {
      name: 'a value in place of what gives it',
      error: { type: 'TypeError', message: 'column.title is not a function' },
      before: 'const heads = columns.map((column) => column.§title(column.key));\n',
      values: { 'column.title': { type: 'string', text: 'Name' } },
      after:
        "const heads = columns.map((column) => (typeof column.title === 'function' ? column.title(column.key) : column.title));\n",
    },
    {
      name: 'the name of a property in place of what reads it',
      error: { type: 'TypeError', message: 'options.key is not a function' },
      before: 'for (const item of list) add(options.§key(item), item);\n',
      values: {
        'options.key': { type: 'string', text: 'id' },
        item: { type: 'object', className: 'Object', names: ['id'] },
      },
      after:
        "for (const item of list) add((typeof options.key === 'function' ? options.key(item) : item[options.key]), item);\n",
    },
    {
      name: 'not where nothing is made of it',
      error: { type: 'TypeError', message: 'done is not a function' },
      before: 'function end(done) {\n  §done(null);\n}\n',
      values: { done: { type: 'string', text: 'x' } },
      after: null,
    },
  ],
}

/** What the function would have been given, when that has a property of this name. */
function propertyNamed(
  site: Site,
  { arguments: given }: t.CallExpression,
  { type, text = '' }: ValueFact,
): string | null {
  const [first] = given
  if (type !== 'string' || !first || !isRepeatable(first)) return null
  const name = textOf(site, first)
  return site.values[name]?.names?.includes(text) ? name : null
}

function either(site: Site, question: string, { yes, no }: { yes: string; no: string }, name: string): Suggestion {
  const { start, end } = site.use.node
  return {
    explanation: `Take ${name} in either form: ${question}.`,
    edits: [{ start: start ?? 0, end: end ?? 0, text: `(${question} ? ${yes} : ${no})` }],
    prior: 0.64,
    reasons: [`${name} was given in the other form that such an option has.`],
  }
}

const argumentsOf = (site: Site, node: t.CallExpression): string =>
  node.arguments.map((one) => textOf(site, one)).join(', ')
