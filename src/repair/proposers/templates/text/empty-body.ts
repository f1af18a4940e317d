import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { freeName, indentAt, semicolon, statementInList } from '../../../syntax/code.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

const ASKED_PRIOR = 0.74

/**
 * `JSON.parse(await response.text())` of an answer without a body (https://www.rfc-editor.org/rfc/rfc9110#name-204-no-content), where the function
 * asks of what it read whether it is there: nothing is read of no text, and what is no JSON is still refused.
 */
export const emptyBody: Template = {
  id: 'empty-body',
  suggest(site) {
    const { use, wording, error } = site
    const isEnd = wording.kind === 'json-parse' && /^Unexpected end of JSON input/.test(error.message)
    if (site.kind !== 'throw' || !isEnd || !use.isCallExpression()) return []
    const statement = statementInList(use)
    const [given] = use.node.arguments
    const line = statement && isBody(given) ? askedAt(use) : null
    if (!statement || !given || line === null) return []
    const name = freeName(use, 'text')
    const start = statement.node.start ?? 0
    const text = `const ${name} = ${textOf(site, given)}${semicolon(site.source)}\n${indentAt(site.source.text, start)}`
    const parsed = `${textOf(site, use.node.callee)}(${name})`
    return [
      {
        explanation: 'Read nothing where there is no text.',
        edits: [
          { start, end: start, text },
          { start: use.node.start ?? 0, end: use.node.end ?? 0, text: `${name} === '' ? null : ${parsed}` },
        ],
        prior: ASKED_PRIOR,
        reasons: [`Line ${line} asks whether anything was read, and an answer may be without a body.`],
      },
    ]
  },
  examples: [
    {
      name: 'what was read is asked for',
      error: { type: 'SyntaxError', message: 'Unexpected end of JSON input' },
      before:
        'async function call(path) {\n  const reply = await send(path)\n  const content = JSON.§parse(await reply.text())\n  if (reply.status >= 400) throw new Error(content?.error ?? path)\n  return content\n}\n',
      after:
        "async function call(path) {\n  const reply = await send(path)\n  const text = await reply.text()\n  const content = text === '' ? null : JSON.parse(text)\n  if (reply.status >= 400) throw new Error(content?.error ?? path)\n  return content\n}\n",
    },
    {
      name: 'not where it is relied upon',
      error: { type: 'SyntaxError', message: 'Unexpected end of JSON input' },
      before:
        'async function call(path) {\n  const reply = await send(path)\n  const content = JSON.§parse(await reply.text())\n  return content.rows\n}\n',
      after: null,
    },
    {
      name: 'not a body that ends too early',
      error: { type: 'SyntaxError', message: 'Unexpected token < in JSON at position 0' },
      before:
        'async function call(reply) {\n  const content = JSON.§parse(await reply.text())\n  return content?.rows\n}\n',
      after: null,
    },
  ],
}

/** `await response.text()` */
function isBody(node: t.Node | undefined): boolean {
  const call = t.isAwaitExpression(node) ? node.argument : null
  return t.isCallExpression(call) && t.isMemberExpression(call.callee) && propertyOf(call.callee) === 'text'
}

/** The line at which the variable is asked for, `content?.error`; null where every use relies upon it. */
function askedAt(use: NodePath): number | null {
  const { parent } = use
  const id = t.isVariableDeclarator(parent) ? parent.id : null
  const reads = t.isIdentifier(id) ? (use.scope.getBinding(id.name)?.referencePaths ?? []) : []
  const relied = reads.some(({ parent: at, key }) => key === 'object' && t.isMemberExpression(at))
  const asked = reads.find(({ parent: at, key }) => key === 'object' && t.isOptionalMemberExpression(at))
  return relied ? null : (asked?.node.loc?.start.line ?? null)
}
