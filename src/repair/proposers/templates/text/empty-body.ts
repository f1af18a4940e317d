import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { freeName, indentAt, isReturned, semicolon, statementInList } from '../../../syntax/code.ts'
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
    const more = use.node.arguments.slice(1).map((one) => `, ${textOf(site, one)}`)
    const parsed = `${textOf(site, use.node.callee)}(${name}${more.join('')})`
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
      name: 'with a reviver',
      error: { type: 'SyntaxError', message: 'Unexpected end of JSON input' },
      before:
        'async function call(reply) {\n  const content = JSON.§parse(await reply.text(), dates)\n  if (content?.error) return null\n  return content\n}\n',
      after:
        "async function call(reply) {\n  const text = await reply.text()\n  const content = text === '' ? null : JSON.parse(text, dates)\n  if (content?.error) return null\n  return content\n}\n",
    },
    {
      name: 'not where it is relied upon',
      error: { type: 'SyntaxError', message: 'Unexpected end of JSON input' },
      before:
        'async function call(path) {\n  const reply = await send(path)\n  const content = JSON.§parse(await reply.text())\n  return content.rows\n}\n',
      after: null,
    },
    {
      name: 'not a body that is no JSON',
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

/** The line at which the variable is asked for, `content?.error`; null where another use relies upon it. */
function askedAt(use: NodePath): number | null {
  const { parent } = use
  const id = t.isVariableDeclarator(parent) ? parent.id : null
  const isAlone = t.isVariableDeclaration(use.parentPath?.parent) && use.parentPath.parent.declarations.length === 1
  const reads = t.isIdentifier(id) && isAlone ? (use.scope.getBinding(id.name)?.referencePaths ?? []) : []
  const [asked] = reads.filter(isAsked)
  return reads.every((read) => isAsked(read) || isReturned(read)) ? (asked?.node.loc?.start.line ?? null) : null
}

const isAsked = ({ parent, key }: NodePath): boolean => key === 'object' && t.isOptionalMemberExpression(parent)
