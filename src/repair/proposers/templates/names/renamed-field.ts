import * as t from '@babel/types'
import { isRepeatable } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { isAbsent, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** Names that Node has had for one thing. The second one is what it is called today. */
const TODAY: Record<string, string> = { connection: 'socket' }
const OF_REQUEST = /(?:^|\.)_?(?:req|request|res|response|message|msg|ctx|incoming)$/i

/** `req.connection` of a request that has a `socket` only. */
export const renamedField: Template = {
  id: 'renamed-field',
  suggest(site) {
    const { node } = site.culprit
    if (site.kind !== 'throw' || !isAbsent(site) || !t.isMemberExpression(node) || node.computed) return []
    const name = propertyOf(node) ?? ''
    const owner = textOf(site, node.object)
    const today = Object.hasOwn(TODAY, name) ? TODAY[name] : undefined
    if (today === undefined || !isRepeatable(node.object) || !OF_REQUEST.test(owner)) return []
    return [
      {
        explanation: `Take ${owner}.${today} where there is one: ${name} is its old name.`,
        edits: [replaced(node, `(${owner}.${today} || ${owner}.${name})`)],
        prior: 0.7,
        reasons: [
          `Node calls it ${today}; ${name} is kept for old code only, and not everything that stands for a request has it.`,
        ],
      },
    ]
  },
  examples: [
    {
      name: 'the socket of a request',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'remoteAddress')" },
      before: 'function addressOf(req) {\n  return req.connection.§remoteAddress;\n}\n',
      values: { 'req.connection': { type: 'undefined' } },
      after: 'function addressOf(req) {\n  return (req.socket || req.connection).remoteAddress;\n}\n',
    },
    {
      name: 'not the connection of a database',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'query')" },
      before: 'function ask(pool) {\n  return pool.connection.§query(sql);\n}\n',
      after: null,
    },
  ],
}
