import * as t from '@babel/types'
import { indentAt, semicolon, statementInList } from '../../syntax/code.ts'
import { isStringMethod, type Site, textOf } from '../../syntax/site.ts'
import type { Template } from './template.ts'

/** A parameter of a request that is given twice comes as a list: the first one counts. */
export const firstOfList: Template = {
  id: 'first-of-list',
  suggest(site) {
    const { culprit } = site
    if (site.kind !== 'throw' || site.wording.kind !== 'not-a-function' || !culprit.isMemberExpression()) return []
    const { object, property, computed } = culprit.node
    if (computed || !t.isIdentifier(property) || !isStringMethod(property.name) || !t.isIdentifier(object)) return []
    const fact = site.values[object.name]
    if (fact?.className !== 'Array' || !fact.length) return []
    const declared = culprit.scope.getBinding(object.name)
    const statement = declared?.kind === 'const' ? null : declared && placeAfter(site, declared.path)
    if (!statement) return []
    const source = declared?.path.isVariableDeclarator() && declared.path.node.init
    const isOfRequest = Boolean(source && /\b(?:query|params|body|headers|cookies)\b/.test(textOf(site, source)))
    return [
      {
        explanation: `Take the first ${object.name} when there are several.`,
        edits: [
          {
            ...statement,
            text: `${statement.before}if (Array.isArray(${object.name})) ${object.name} = ${object.name}[0]${semicolon(site.source)}${statement.after}`,
          },
        ],
        prior: isOfRequest ? 0.62 : 0.36,
        reasons: [
          `${object.name} was a list of ${fact.length} where a text is needed${isOfRequest ? ': what a request names twice comes so' : ''}.`,
        ],
      },
    ]
  },
  examples: [
    {
      name: 'a query that names it twice',
      error: { type: 'TypeError', message: 'name.trim is not a function' },
      before: 'function hello(req) {\n  var name = req.query.name;\n  return name.§trim();\n}\n',
      values: { name: { type: 'object', className: 'Array', length: 2 } },
      after:
        'function hello(req) {\n  var name = req.query.name;\n  if (Array.isArray(name)) name = name[0];\n  return name.trim();\n}\n',
    },
    {
      name: 'not a list without anything',
      error: { type: 'TypeError', message: 'name.trim is not a function' },
      before: 'function hello(req) {\n  var name = req.query.name;\n  return name.§trim();\n}\n',
      values: { name: { type: 'object', className: 'Array', length: 0 } },
      after: null,
    },
  ],
}

type Declared = NonNullable<ReturnType<Site['use']['scope']['getBinding']>>['path']

/** Behind the declaration, or first in the function for a parameter. */
function placeAfter(site: Site, declared: Declared) {
  if (declared.isVariableDeclarator()) {
    const statement = statementInList(declared)
    if (!statement?.isVariableDeclaration() || statement.node.declarations.length > 1) return null
    const end = statement.node.end ?? 0
    return { start: end, end, before: `\n${indentAt(site.source.text, statement.node.start ?? 0)}`, after: '' }
  }
  const body = declared.getFunctionParent()?.get('body')
  const first = body && !Array.isArray(body) && body.isBlockStatement() ? body.node.body[0] : undefined
  if (!first) return null
  const start = first.start ?? 0
  return { start, end: start, before: '', after: `\n${indentAt(site.source.text, start)}` }
}
