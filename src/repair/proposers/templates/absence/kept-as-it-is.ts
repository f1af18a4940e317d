import * as t from '@babel/types'
import { isRepeatable } from '../../../syntax/code.ts'
import { isAbsent, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `isText(x) ? x : x.toString()`: what cannot be changed is kept as it is, as the other way keeps it. */
export const keptAsItIs: Template = {
  id: 'kept-as-it-is',
  suggest(site) {
    const { use, culprit } = site
    if (site.kind !== 'throw' || !isAbsent(site) || !isRepeatable(culprit.node)) return []
    const way = use.parentPath?.isCallExpression() && use.key === 'callee' ? use.parentPath : use
    const choice = way.parentPath
    if (!choice?.isConditionalExpression() || way.key === 'test') return []
    const name = textOf(site, culprit.node)
    const { test, consequent, alternate } = choice.node
    const isSecond = way.key === 'alternate'
    if (textOf(site, isSecond ? consequent : alternate) !== name) return []
    const nothing = t.isLogicalExpression(test) || t.isConditionalExpression(test)
    const [open, close] = nothing ? ['(', ')'] : ['', '']
    const { start, end } = test
    return [
      {
        explanation: `Keep a missing ${name} as it is.`,
        edits: [
          ...(nothing ? [{ start: start ?? 0, end: start ?? 0, text: open }] : []),
          {
            start: end ?? 0,
            end: end ?? 0,
            text: `${close}${isSecond ? ` || ${name} == null` : ` && ${name} != null`}`,
          },
        ],
        prior: 0.66,
        reasons: [`The other way of the choice keeps ${name} as it is.`],
      },
    ]
  },
  examples: [
    {
      name: 'what is no bytes',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'toString')" },
      before: 'const texts = args.map((arg) => (arg instanceof Buffer ? arg : arg.§toString()));\n',
      values: { arg: { type: 'null' } },
      after: 'const texts = args.map((arg) => (arg instanceof Buffer || arg == null ? arg : arg.toString()));\n',
    },
    {
      name: 'the other way about',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'trim')" },
      before: 'function tidy(text, strict) {\n  return strict || all ? text.§trim() : text;\n}\n',
      values: { text: { type: 'undefined' } },
      after: 'function tidy(text, strict) {\n  return (strict || all) && text != null ? text.trim() : text;\n}\n',
    },
    {
      name: 'not where the other way makes something else',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'toString')" },
      before: 'const text = isList(arg) ? arg.join() : arg.§toString();\n',
      values: { arg: { type: 'null' } },
      after: null,
    },
  ],
}
