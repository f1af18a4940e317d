import * as t from '@babel/types'
import { textOf } from '../../syntax/site.ts'
import type { Suggestion, Template } from './template.ts'

/** A header that is set from one that was not sent: Node refuses `undefined` as a value. */
export const headerValue: Template = {
  id: 'header-value',
  suggest(site) {
    const name = site.wording.name
    if (site.wording.kind !== 'invalid-header-value' || site.kind !== 'throw' || name === undefined) return []
    const suggestions: Suggestion[] = []
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
  ],
}

function isHeader(left: t.Node, name: string): boolean {
  if (!t.isMemberExpression(left)) return false
  return (
    (left.computed && t.isStringLiteral(left.property) && left.property.value.toLowerCase() === name.toLowerCase()) ||
    (!left.computed && t.isIdentifier(left.property, { name }))
  )
}
