import * as t from '@babel/types'
import { isRepeatable, semicolon } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

const SETTERS = new Set(['writeHead', 'status', 'sendStatus'])

/** An answer gets its status from an error, which may have any value under that name: what is no status of a failure is 500. */
export const statusCode: Template = {
  id: 'status-code',
  suggest(site) {
    if (!/^Invalid status code: /.test(site.error.message)) return []
    return statusesIn(site).flatMap((node) => {
      const parts = partsOf(node)
      const fallback = t.isNumericLiteral(parts.at(-1)) ? parts.pop() : null
      if (parts.length === 0 || !parts.every(isRepeatable)) return []
      return [checked(site, node, parts, fallback ? textOf(site, fallback) : '500')]
    })
  },
  examples: [
    {
      name: 'the code of an error of the system',
      error: { type: 'RangeError', message: 'Invalid status code: ENOENT' },
      before: 'function fail(error, res) {\n  res.statusCode = error.code || 500;\n  res.§end(error.message);\n}\n',
      after:
        'function fail(error, res) {\n  res.statusCode = error.code >= 400 && error.code < 600 ? error.code : 500;\n  res.end(error.message);\n}\n',
    },
    {
      name: 'one of several properties',
      error: { type: 'RangeError', message: 'Invalid status code: 0' },
      before: 'res.§writeHead(err.status || err.statusCode || 502);\n',
      after:
        'res.writeHead([err.status, err.statusCode].find(function (code) { return code >= 400 && code < 600; }) || 502);\n',
    },
    {
      name: 'one that is missing',
      error: { type: 'RangeError', message: 'Invalid status code: undefined' },
      before: 'function fail(res, err) {\n  res.§status(err.status);\n}\n',
      after: 'function fail(res, err) {\n  res.status(err.status >= 400 && err.status < 600 ? err.status : 500);\n}\n',
    },
    {
      name: 'not what is written there',
      error: { type: 'RangeError', message: 'Invalid status code: 99' },
      before: 'res.§writeHead(99);\n',
      after: null,
    },
  ],
}

/** What the call sets, or what the function has set before. */
function statusesIn(site: Site): t.Expression[] {
  const { use } = site
  const callee = use.isCallExpression() ? use.node.callee : null
  const name = t.isMemberExpression(callee) && t.isIdentifier(callee.property) ? callee.property.name : ''
  const first = use.isCallExpression() ? use.node.arguments[0] : undefined
  if (SETTERS.has(name)) return t.isExpression(first) ? [first] : []
  const found: t.Expression[] = []
  functionOf(use).traverse({
    Function: (path) => path.skip(),
    AssignmentExpression({ node: { left, right } }) {
      if (t.isMemberExpression(left) && t.isIdentifier(left.property, { name: 'statusCode' })) found.push(right)
    },
  })
  return found
}

/** The operands of `a || b || 500`. */
function partsOf(node: t.Expression): t.Expression[] {
  if (!t.isLogicalExpression(node) || node.operator === '&&') return [node]
  return [...partsOf(node.left), ...partsOf(node.right)]
}

function checked(site: Site, node: t.Expression, parts: t.Expression[], fallback: string): Suggestion {
  const [first, ...others] = parts.map((part) => textOf(site, part))
  const text =
    others.length === 0
      ? `${first} >= 400 && ${first} < 600 ? ${first} : ${fallback}`
      : `[${[first, ...others].join(', ')}].find(function (code) { return code >= 400 && code < 600${semicolon(site.source)} }) || ${fallback}`
  return {
    explanation: `Answer with ${fallback} when ${[first, ...others].join(' and ')} is no status of a failure.`,
    edits: [replaced(node, text)],
    prior: 0.66,
    reasons: ['The status comes from an error, and errors have other values under such names.'],
  }
}
