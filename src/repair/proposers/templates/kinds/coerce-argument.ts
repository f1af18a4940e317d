import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import { isStringMethod, type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `escape(v)` becomes `escape(String(v))` when somebody else's function fails on a number where it takes text for granted. */
export const coerceArgument: Template = {
  id: 'coerce-argument',
  suggest(site) {
    const { use } = site
    if (site.kind !== 'throw' || site.wording.kind !== 'not-a-function' || !use.isCallExpression()) return []
    if (!isOfText(site) || isRaisedHere(site, use.node.callee)) return []
    const numbers = use.node.arguments.filter((argument) => isNumber(site, argument))
    const [argument] = numbers
    if (!argument || numbers.length > 1) return []
    const name = textOf(site, argument)
    return [
      {
        explanation: `Hand ${name} over as text.`,
        edits: [replaced(argument, `String(${name})`)],
        prior: 0.6,
        reasons: [
          `${name} was a ${site.values[name]?.type ?? 'value'}, and ${textOf(site, use.node.callee)} calls a method of text.`,
        ],
      },
    ]
  },
  examples: [
    {
      name: 'a number that is escaped elsewhere',
      error: { type: 'TypeError', message: 'data.replace is not a function' },
      before: 'const show = (node) => §escape(node.text, true);\n',
      values: { 'node.text': { type: 'number', text: '5' } },
      after: 'const show = (node) => escape(String(node.text), true);\n',
    },
    {
      name: 'not where the method is called here',
      error: { type: 'TypeError', message: 'data.replace is not a function' },
      before: 'const show = (data, by) => data.§replace(by, "");\n',
      values: { data: { type: 'object' }, by: { type: 'number', text: '5' } },
      after: null,
    },
  ],
}

/** The message names a method that only text has. */
const isOfText = ({ wording }: Site): boolean => isStringMethod(/\.(\w+)$/.exec(wording.expression ?? '')?.[1] ?? '')

const isRaisedHere = (site: Site, callee: t.Node): boolean =>
  t.isMemberExpression(callee) && textOf(site, callee) === site.wording.expression

const isNumber = (site: Site, node: t.Node): boolean =>
  ['number', 'boolean', 'bigint'].includes(site.values[textOf(site, node)]?.type ?? '') && !t.isLiteral(node)
