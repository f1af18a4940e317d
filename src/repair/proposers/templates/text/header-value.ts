import * as t from '@babel/types'
import { isRepeatable } from '../../../syntax/code.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** A header that is set from one that was not sent: Node refuses `undefined` as a value. */
export const headerValue: Template = {
  id: 'header-value',
  suggest(site) {
    const name = site.wording.name
    if (site.wording.kind !== 'invalid-header-value' || site.kind !== 'throw' || name === undefined) return []
    if (site.error.message.startsWith('Invalid character')) return []
    const suggestions: Suggestion[] = [...setHere(site)]
    site.source.root.traverse({
      AssignmentExpression(path) {
        const { left, right } = path.node
        if (path.node.operator !== '=' || !isHeader(left, name) || t.isLogicalExpression(right)) return
        const end = right.end ?? 0
        suggestions.push({
          variant: 'empty',
          explanation: `${name} is empty when there is nothing to take it from.`,
          edits: [{ start: end, end, text: " || ''" }],
          prior: 0.55,
          reasons: [`${textOf(site, left)} is set at line ${left.loc?.start.line ?? 0} from what may be missing.`],
        })
        const statement = path.parentPath
        if (!statement.isExpressionStatement()) return
        const start = statement.node.start ?? 0
        suggestions.push({
          variant: 'skip',
          explanation: `Set ${name} only from what is there.`,
          edits: [{ start, end: start, text: `if (${textOf(site, right)}) ` }],
          prior: 0.45,
        })
      },
      ObjectProperty({ node }) {
        suggestions.push(...inObject(site, node, name))
      },
    })
    return suggestions
  },
  examples: [
    {
      name: 'forwarded from a header that old clients leave out',
      error: { type: 'TypeError', message: 'Invalid value "undefined" for header "x-forwarded-host"' },
      before:
        "function headers(req) {\n  req.headers['x-forwarded-host'] = req.headers['host'];\n}\nfunction send(req) {\n  return http.§request(req);\n}\n",
      after:
        "function headers(req) {\n  req.headers['x-forwarded-host'] = req.headers['host'] || '';\n}\nfunction send(req) {\n  return http.request(req);\n}\n",
    },
    {
      name: 'one of the headers of a request',
      error: { type: 'TypeError', message: 'Invalid value "undefined" for header "x-token"' },
      before: "const ask = (options) => http.§request({ headers: { accept: '*/*', 'x-token': options.token } });\n",
      after:
        "const ask = (options) => http.request({ headers: { accept: '*/*', ...(options.token === undefined ? {} : { 'x-token': options.token }) } });\n",
    },
    {
      name: 'set here, when there is nothing to set it to',
      error: { type: 'TypeError', message: 'Invalid value "undefined" for header "ETag"' },
      before: "res.§setHeader('ETag', meta.etag);\n",
      after: "if (meta.etag !== undefined) res.setHeader('ETag', meta.etag);\n",
    },
  ],
}

/** `{ 'x-token': options.token }`: without a value the property is left out. */
function inObject(site: Site, node: t.ObjectProperty, name: string): Suggestion[] {
  const key = t.isStringLiteral(node.key) ? node.key.value : t.isIdentifier(node.key) ? node.key.name : ''
  if (node.computed || key.toLowerCase() !== name.toLowerCase() || !isRepeatable(node.value)) return []
  const value = textOf(site, node.value)
  if (t.isLiteral(node.value) || site.values[value]?.type === 'string') return []
  const text = `...(${value} === undefined ? {} : { ${textOf(site, node)} })`
  return [
    {
      variant: 'left-out',
      explanation: `Leave the header out when there is no ${value}.`,
      edits: [{ start: node.start ?? 0, end: node.end ?? 0, text }],
      prior: 0.6,
      reasons: ['A header without a value is not sent.'],
    },
  ]
}

/** `res.setHeader(name, value)`: a header without a value is none. */
function setHere(site: Site): Suggestion[] {
  const { use } = site
  const value = use.isCallExpression() ? use.node.arguments.at(-1) : undefined
  if (!value || !isRepeatable(value) || t.isLiteral(value) || !use.parentPath?.isExpressionStatement()) return []
  const start = use.parentPath.node.start ?? 0
  const name = textOf(site, value)
  return [
    {
      variant: 'unset',
      explanation: `Set the header only when there is ${name}.`,
      edits: [{ start, end: start, text: `if (${name} !== undefined) ` }],
      prior: 0.64,
      reasons: ['A header without a value is not sent.'],
    },
  ]
}

function isHeader(left: t.Node, name: string): boolean {
  if (!t.isMemberExpression(left)) return false
  return (
    (left.computed && t.isStringLiteral(left.property) && left.property.value.toLowerCase() === name.toLowerCase()) ||
    (!left.computed && t.isIdentifier(left.property, { name }))
  )
}
