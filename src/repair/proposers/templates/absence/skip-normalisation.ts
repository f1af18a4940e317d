import * as t from '@babel/types'
import { isRepeatable } from '../../../syntax/code.ts'
import { missingMethod } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** `x = x.valueOf()` is a courtesy to what has the method: what has none stays as it is. */
export const skipNormalisation: Template = {
  id: 'skip-normalisation',
  suggest(site) {
    const { use, culprit } = site
    const statement = use.parentPath?.parentPath
    if (site.kind !== 'throw' || site.wording.kind !== 'not-a-function' || !t.isMemberExpression(culprit.node))
      return []
    if (missingMethod(site)?.method === 'valueOf' && isRepeatable(culprit.node)) return [asItIs(site, culprit.node)]
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
    {
      name: 'valueOf within something else',
      error: { type: 'TypeError', message: 'value.valueOf is not a function' },
      before: 'const plain = (value) => value == null ? value : value.§valueOf();\n',
      values: { value: { type: 'object', className: 'null', names: [] } },
      after:
        "const plain = (value) => value == null ? value : (typeof value.valueOf === 'function' ? value.valueOf() : value);\n",
    },
  ],
}

/** The value of what has no `valueOf` is the thing itself. */
function asItIs(site: Site, method: t.MemberExpression): Suggestion {
  const { node } = site.use
  const name = textOf(site, method.object)
  const text = `(typeof ${textOf(site, method)} === 'function' ? ${textOf(site, node)} : ${name})`
  return {
    variant: 'value',
    explanation: `Take ${name} itself when it has no valueOf.`,
    edits: [{ start: node.start ?? 0, end: node.end ?? 0, text }],
    prior: 0.68,
    reasons: [`${name} has no valueOf, and stands for nothing but itself.`],
  }
}
