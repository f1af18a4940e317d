import * as t from '@babel/types'
import { textOf } from '../../syntax/site.ts'
import type { Template } from './template.ts'

/** `x = x.valueOf()` is a courtesy to what has the method: what has none stays as it is. */
export const skipNormalisation: Template = {
  id: 'skip-normalisation',
  suggest(site) {
    const { use, culprit } = site
    const statement = use.parentPath?.parentPath
    if (site.kind !== 'throw' || site.wording.kind !== 'not-a-function' || !t.isMemberExpression(culprit.node))
      return []
    if (!use.parentPath?.isAssignmentExpression({ operator: '=' }) || !statement?.isExpressionStatement()) return []
    const object = textOf(site, culprit.node.object)
    if (textOf(site, use.parentPath.node.left) !== object) return []
    const start = statement.node.start ?? 0
    const name = textOf(site, culprit.node)
    return [
      {
        explanation: `Leave ${object} as it is when it has no such method.`,
        edits: [{ start, end: start, text: `if (typeof ${name} === 'function') ` }],
        prior: 0.62,
        reasons: [`The statement only brings ${object} into shape.`],
      },
    ]
  },
  examples: [
    {
      name: 'valueOf of an object without prototype',
      error: { type: 'TypeError', message: 'name.valueOf is not a function' },
      before: 'function f(name) {\n  name = name.§valueOf();\n  return name;\n}\n',
      after:
        "function f(name) {\n  if (typeof name.valueOf === 'function') name = name.valueOf();\n  return name;\n}\n",
    },
  ],
}
