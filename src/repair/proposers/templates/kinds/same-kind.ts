import * as t from '@babel/types'
import { isRepeatable } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { missingMethod, propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `a.getTime() === b.getTime()` of two things of which one is no date: they are not the same, whatever it could be made into. */
export const sameKind: Template = {
  id: 'same-kind',
  suggest(site) {
    const missing = missingMethod(site)
    const comparison = missing ? comparisonOf(site, missing.method) : null
    if (!missing || !comparison || !isRepeatable(missing.receiver.node)) return []
    const { name, method } = missing
    const isDate = method in Date.prototype && !(method in Object.prototype)
    const is = isDate ? `${name} instanceof Date` : `typeof ${name}.${method} === 'function'`
    const isNegative = comparison.operator.startsWith('!')
    const whole = textOf(site, comparison)
    const text = isNegative ? `${isDate ? `!(${is})` : is.replace('===', '!==')} || ${whole}` : `${is} && ${whole}`
    const needsBrackets =
      t.isLogicalExpression(site.use.parentPath?.parent) || t.isConditionalExpression(site.use.parentPath?.parent)
    return [
      {
        explanation: `Take them for different when ${name} is of another kind.`,
        edits: [replaced(comparison, needsBrackets ? `(${text})` : text)],
        prior: 0.8,
        reasons: [
          `${method} of two things is compared, and ${name} has none: it is of another kind than the other one.`,
        ],
      },
    ]
  },
  examples: [
    {
      name: 'a date and something else',
      error: { type: 'TypeError', message: 'b.getTime is not a function' },
      before:
        'function equal(a, b) {\n  if (a instanceof Date) return a.getTime() === b.§getTime();\n  return a === b;\n}\n',
      values: { b: { type: 'object', className: 'Object', names: [] } },
      after:
        'function equal(a, b) {\n  if (a instanceof Date) return b instanceof Date && a.getTime() === b.getTime();\n  return a === b;\n}\n',
    },
    {
      name: 'what makes them different',
      error: { type: 'TypeError', message: 'b.getTime is not a function' },
      before: 'const differ = (a, b) => isDate(a) ? a.getTime() !== b.§getTime() : a !== b;\n',
      values: { b: { type: 'string', text: '2020-01-01' } },
      after: 'const differ = (a, b) => isDate(a) ? (!(b instanceof Date) || a.getTime() !== b.getTime()) : a !== b;\n',
    },
    {
      name: 'texts of which one cannot be had',
      error: { type: 'TypeError', message: 'b.toString is not a function' },
      before: 'const same = (a, b) => a.toString() === b.§toString();\n',
      values: { b: { type: 'object', className: 'null', names: [] } },
      after: "const same = (a, b) => typeof b.toString === 'function' && a.toString() === b.toString();\n",
    },
    {
      name: 'not how long it is from one to the other',
      error: { type: 'TypeError', message: 'b.getTime is not a function' },
      before: 'const long = (a, b) => a.getTime() - b.§getTime();\n',
      values: { b: { type: 'number', text: '4' } },
      after: null,
    },
    {
      name: 'not what is compared with something else',
      error: { type: 'TypeError', message: 'b.getTime is not a function' },
      before: 'const isOld = (b) => b.§getTime() === 0;\n',
      values: { b: { type: 'number', text: '4' } },
      after: null,
    },
  ],
}

/** The comparison of what the method gives with what it gives for another thing. */
function comparisonOf(site: Site, method: string): t.BinaryExpression | null {
  const parent = site.use.parentPath
  if (!parent?.isBinaryExpression() || !/^[!=]==?$/.test(parent.node.operator)) return null
  const other = site.use.key === 'left' ? parent.node.right : parent.node.left
  const isLike = t.isCallExpression(other) && t.isMemberExpression(other.callee) && propertyOf(other.callee) === method
  return isLike ? parent.node : null
}
