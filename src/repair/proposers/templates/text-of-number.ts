import * as t from '@babel/types'
import { indentAt, semicolon } from '../../syntax/code.ts'
import { textOf } from '../../syntax/site.ts'
import type { Template } from './template.ts'

/** A function reads the `length` of its text, and was given a number: it has none, and what is counted with it is wrong. */
export const textOfNumber: Template = {
  id: 'text-of-number',
  suggest(site) {
    if (!t.isCallExpression(site.use.node) || site.kind === 'argument') return []
    const owner = site.use.getFunctionParent()
    if (!owner?.get('body') || !t.isBlockStatement(owner.node.body)) return []
    const first = owner.node.body.body[0]
    return site.use.node.arguments.flatMap((argument) => {
      if (
        !t.isMemberExpression(argument) ||
        !t.isIdentifier(argument.object) ||
        !t.isIdentifier(argument.property, { name: 'length' })
      )
        return []
      const name = argument.object.name
      const fact = site.values[name]
      const isParameter = owner.node.params.some((node) => t.isIdentifier(node, { name }))
      if (!fact || !isParameter || !['number', 'boolean', 'bigint'].includes(fact.type) || !first) return []
      const start = first.start ?? 0
      return [
        {
          explanation: `Take ${name} as text: it may come as a ${fact.type}.`,
          edits: [
            {
              start,
              end: start,
              text: `${name} = String(${name})${semicolon(site.source)}\n${indentAt(site.source.text, start)}`,
            },
          ],
          prior: 0.62,
          reasons: [`${textOf(site, argument)} is read, and ${name} was a ${fact.type}, which has no length.`],
        },
      ]
    })
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
  ],
}
