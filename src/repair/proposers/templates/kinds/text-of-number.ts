import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** A function reads the `length` of its text, and was given a number: it has none, and what is counted with it is wrong. */
export const textOfNumber: Template = {
  id: 'text-of-number',
  suggest(site) {
    if (site.kind === 'argument' || site.kind === 'origin') return []
    const owner = site.use.getFunctionParent()
    const body = owner?.node.body
    const first = t.isBlockStatement(body) ? body.body[0] : undefined
    if (!owner || !first) return []
    const read = lengthsRead(site, owner)
    return read.map(({ name, type, text }) => asText(site, first, { name, type, text }))
  },
  examples: [
    {
      name: 'the length of a number is counted',
      error: { type: 'AssertionError', message: 'limit exceeded' },
      before:
        'function use(count) {\n  throw new §AssertionError("limit exceeded");\n}\nfunction parse(html) {\n  §use(html.length);\n  return read(html);\n}\n',
      values: { html: { type: 'number', text: '12' } },
      after:
        'function use(count) {\n  throw new AssertionError("limit exceeded");\n}\nfunction parse(html) {\n  html = String(html);\n  use(html.length);\n  return read(html);\n}\n',
    },
    {
      name: 'what is left beside a number',
      error: { type: 'RangeError', message: 'Invalid array length' },
      before: "function pad(value, width) {\n  return value + §new Array(width - value.length + 1).join(' ');\n}\n",
      values: { value: { type: 'number', text: '12' }, width: { type: 'number', text: '4' } },
      after:
        "function pad(value, width) {\n  value = String(value);\n  return value + new Array(width - value.length + 1).join(' ');\n}\n",
    },
    {
      name: 'not where a length has nothing to do with it',
      error: { type: 'TypeError', message: 'done is not a function' },
      before: 'function pad(value, done) {\n  var left = value.length;\n  return §done(left);\n}\n',
      values: { value: { type: 'number', text: '12' } },
      after: null,
    },
  ],
}

interface Read {
  name: string
  type: string
  text: string
}

/** Parameters that were numbers, whose length is handed over here or, where a length is what is wrong, read before. */
function lengthsRead(site: Site, owner: NodePath<t.Function>): Read[] {
  const isOfLength = site.wording.kind === 'invalid-length'
  const given = t.isCallExpression(site.use.node) ? new Set<t.Node>(site.use.node.arguments) : new Set<t.Node>()
  const found = new Map<string, Read>()
  owner.traverse({
    MemberExpression({ node }) {
      const { object } = node
      const isHere = given.has(node) || (isOfLength && (node.start ?? 0) <= (site.use.node.end ?? 0))
      if (!isHere || !t.isIdentifier(object) || propertyOf(node) !== 'length') return
      const { name } = object
      const type = site.values[name]?.type ?? ''
      const isParameter = owner.node.params.some((one) => t.isIdentifier(one, { name }))
      if (isParameter && ['number', 'boolean', 'bigint'].includes(type))
        found.set(name, { name, type, text: textOf(site, node) })
    },
  })
  return [...found.values()]
}

function asText(site: Site, first: t.Statement, { name, type, text }: Read): Suggestion {
  const start = first.start ?? 0
  const line = `${name} = String(${name})${semicolon(site.source)}\n${indentAt(site.source.text, start)}`
  return {
    explanation: `Take ${name} as text: it may come as a ${type}.`,
    edits: [{ start, end: start, text: line }],
    prior: 0.62,
    reasons: [`${text} is read, and ${name} was a ${type}, which has no length.`],
  }
}
