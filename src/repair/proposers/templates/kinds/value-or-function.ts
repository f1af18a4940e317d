import type * as t from '@babel/types'
import type { ValueFact } from '../../../facts/facts.ts'
import { indentAt, isRepeatable, semicolon } from '../../../syntax/code.ts'
import { isBuiltIn, type MissingMethod, missingMethod } from '../../../syntax/missing-method.ts'
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
    if (missing && isGivenItself(site, missing)) return itself(site, missing)
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
      name: 'a text in place of what makes one, where there is another one without',
      error: { type: 'TypeError', message: 'message is not a function' },
      before: 'var message = options.message || rule.message;\nsay(§message(value));\n',
      values: { message: { type: 'string', text: 'No.' } },
      after:
        "var message = options.message || rule.message;\nsay((typeof message === 'function' ? message(value) : message));\n",
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
      name: 'a plugin that is no object with a method, but the method itself',
      error: { type: 'TypeError', message: 'plugin.install is not a function' },
      before: 'function use(app, plugin) {\n  plugin.§install(app);\n  return app;\n}\n',
      values: { plugin: { type: 'function', names: ['length', 'name'] }, 'plugin.install': { type: 'undefined' } },
      after:
        "function use(app, plugin) {\n  if (typeof plugin === 'function') plugin(app);\n  else plugin.install(app);\n  return app;\n}\n",
    },
    {
      name: 'a handler, whose answer is taken',
      error: { type: 'TypeError', message: 'handler.handle is not a function' },
      before: 'const run = (handler, request) => handler.§handle(request);\n',
      values: { handler: { type: 'function', names: ['length', 'name'] }, 'handler.handle': { type: 'undefined' } },
      after:
        "const run = (handler, request) => (typeof handler === 'function' ? handler(request) : handler.handle(request));\n",
    },
    {
      name: 'not a thing that has more to it',
      error: { type: 'TypeError', message: 'stream.on is not a function' },
      before: "function end(stream, done) {\n  stream.§on('end', done);\n}\n",
      values: { stream: { type: 'function', names: ['length', 'name'] }, 'stream.on': { type: 'undefined' } },
      after: null,
    },
    {
      name: 'not a function of the program, which has other methods',
      error: { type: 'TypeError', message: 'log.warn is not a function' },
      before: "const log = (text) => write(text);\nlog.info = log;\nlog.§warn('late');\n",
      values: { log: { type: 'function', names: ['length', 'name', 'info'] }, 'log.warn': { type: 'undefined' } },
      after: null,
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

const GIVEN_PRIOR = 0.62
const DECLARED_PRIOR = 0.8

/** `plugin.install(app)` of a plugin that was handed in and is a function without anything of its own. */
function isGivenItself({ use }: Site, { receiver, fact, method }: MissingMethod): boolean {
  const isPlain = fact.type === 'function' && (fact.names ?? []).every((name) => PLAIN_NAMES.has(name))
  const isParameter = receiver.isIdentifier() && use.scope.getBinding(receiver.node.name)?.kind === 'param'
  return isPlain && isParameter && HANDED_OVER.test(method)
}

/** What a thing is handed over for: it may be given without the thing. `close` and `on` are of things that have more to them. */
const HANDED_OVER =
  /^(?:install|handle\w*|run|execute|exec|register|setup|init|transform|process|render|format|parse|validate|test|match|resolve|load|fetch|compare|next|notify|update|invoke|perform|visit|middleware|plugin|callback|listener|write|send|log|emit)$/

const PLAIN_NAMES = new Set(['length', 'name', 'prototype', 'arguments', 'caller'])

function itself(site: Site, { name, method }: MissingMethod): Suggestion[] {
  const call = site.use.node as t.CallExpression
  const yes = `${name}(${argumentsOf(site, call)})`
  const statement = site.use.parentPath
  const isSaid = isDeclaredFunction(site, name)
  const weight = {
    prior: isSaid ? DECLARED_PRIOR : GIVEN_PRIOR,
    reasons: [
      `${name} was a function without a ${method}: it may be the ${method} itself.`,
      ...(isSaid ? [`By its description, ${name} may be a function.`] : []),
    ],
  }
  if (!statement?.isExpressionStatement())
    return [{ ...either(site, `typeof ${name} === 'function'`, { yes, no: textOf(site, call) }, name), ...weight }]
  const start = statement.node.start ?? 0
  const text = `if (typeof ${name} === 'function') ${yes}${semicolon(site.source)}\n${indentAt(site.source.text, start)}else `
  const explanation = `Call ${name} where it is a function.`
  return [{ explanation, edits: [{ start, end: start, text }], ...weight }]
}

/** `@param {Install | Plugin} plugin` with a function among its types, there or in the typedef that it names. */
function isDeclaredFunction(site: Site, name: string): boolean {
  const comments = (site.source.ast.comments ?? []).map(({ value }) => value)
  const types = comments.flatMap((value) => [...value.matchAll(/@(typedef|param)\s+\{(.*)\}\s+\[?([\w$]+)/g)])
  const own = types.filter(([, tag, , of]) => tag === 'param' && of === name).map(([, , type = '']) => type)
  const named = types.filter(([, tag, , of = '']) => tag === 'typedef' && own.some((type) => type.includes(of)))
  const inner = types.filter(
    ([, tag, , of = '']) => tag === 'typedef' && named.some(([, , type = '']) => type.includes(of)),
  )
  return [...own, ...[...named, ...inner].map(([, , type = '']) => type)].some((type) => /=>|\bfunction\b/i.test(type))
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
