import * as t from '@babel/types'
import { isRepeatable } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { missingMethod } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `headers.get('content-type')` of headers that came as a plain object, which has it under that name. */
export const getOfObject: Template = {
  id: 'get-of-object',
  suggest(site) {
    const missing = missingMethod(site)
    const { node } = site.use
    if (!missing || !t.isCallExpression(node) || !isRepeatable(missing.receiver.node)) return []
    const { name, method, fact } = missing
    const [given] = node.arguments
    if (!given || node.arguments.length !== 1 || fact.type !== 'object' || !/^(?:get|has)$/.test(method)) return []
    const key = keyOf(site, given, fact.names ?? [])
    if (key === null) return []
    const other = method === 'get' ? `${name}[${key}]` : `${key} in ${name}`
    return [
      {
        explanation: `Take what ${name} has under that name when it is a plain object.`,
        edits: [replaced(node, `(typeof ${name}.${method} === 'function' ? ${textOf(site, node)} : ${other})`)],
        prior: 0.74,
        reasons: [`${name} was a plain object that has ${key}.`],
      },
    ]
  },
  examples: [
    {
      name: 'headers as an object',
      error: { type: 'TypeError', message: 'headers.get is not a function' },
      before: "const type = (headers) => headers.§get('Content-Type');\n",
      values: { headers: { type: 'object', className: 'Object', names: ['content-type'] } },
      after:
        "const type = (headers) => (typeof headers.get === 'function' ? headers.get('Content-Type') : headers['content-type']);\n",
    },
    {
      name: 'a name that comes from elsewhere',
      error: { type: 'TypeError', message: 'options.has is not a function' },
      before: 'const is = (options, name) => options.§has(name);\n',
      values: { options: { type: 'object', className: 'Object', names: ['a'] }, name: { type: 'string', text: 'a' } },
      after:
        "const is = (options, name) => (typeof options.has === 'function' ? options.has(name) : name in options);\n",
    },
    {
      name: 'not a name that it has not',
      error: { type: 'TypeError', message: 'client.get is not a function' },
      before: "const all = (client) => client.§get('/all');\n",
      values: { client: { type: 'object', className: 'Object', names: ['base'] } },
      after: null,
    },
  ],
}

/** The key under which the object has it; headers of plain objects are written in small letters. */
function keyOf(site: Site, given: t.Node, names: string[]): string | null {
  const text = textOf(site, given)
  const known = t.isStringLiteral(given) ? given.value : site.values[text]?.text
  if (known === undefined || !(t.isStringLiteral(given) || isRepeatable(given))) return null
  if (names.includes(known)) return text
  if (!names.includes(known.toLowerCase())) return null
  return t.isStringLiteral(given) ? `'${known.toLowerCase()}'` : `${text}.toLowerCase()`
}
