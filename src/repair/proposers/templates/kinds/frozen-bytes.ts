import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { functionOf, returnsOf } from '../../../syntax/idioms.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import type { Site } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** Buffers and other views of bytes cannot be frozen, nor can their elements be defined anew: they are left as they are. */
export const frozenBytes: Template = {
  id: 'frozen-bytes',
  suggest(site) {
    if (site.kind !== 'throw' || !REFUSED.test(site.error.message)) return []
    const given = frozen(site)
    const owner = functionOf(site.use)
    if (given === null || !owner.isFunction()) return []
    const { body } = owner.node
    const [first] = t.isBlockStatement(body) ? body.body : []
    const isGiven = owner.node.params.some((one) => t.isIdentifier(one, { name: given }))
    if (!first || !isGiven) return []
    const isAnswered = returnsOf(owner).some(({ node }) => isOrFreezes(node.argument, given))
    const start = first.start ?? 0
    const exit = `return${isAnswered ? ` ${given}` : ''}${semicolon(site.source)}`
    return [
      {
        explanation: `Leave ${given} as it is when it is made of bytes, which cannot be frozen.`,
        edits: [
          {
            start,
            end: start,
            text: `if (ArrayBuffer.isView(${given})) ${exit}\n${indentAt(site.source.text, start)}`,
          },
        ],
        prior: 0.74,
        reasons: ['The language does not let bytes be frozen, wherever they are.'],
      },
    ]
  },
  examples: [
    {
      name: 'an object that holds a buffer, frozen through and through',
      error: { type: 'TypeError', message: 'Cannot freeze array buffer views with elements' },
      before: 'function freeze(value) {\n  Object.values(value).forEach(freeze);\n  return Object.§freeze(value);\n}\n',
      after:
        'function freeze(value) {\n  if (ArrayBuffer.isView(value)) return value;\n  Object.values(value).forEach(freeze);\n  return Object.freeze(value);\n}\n',
    },
    {
      name: 'its properties one by one',
      error: { type: 'TypeError', message: 'Cannot redefine property: 0' },
      before:
        'function fix(value) {\n  for (const key of Object.keys(value)) Object.§defineProperty(value, key, { writable: false });\n  return value;\n}\n',
      after:
        'function fix(value) {\n  if (ArrayBuffer.isView(value)) return value;\n  for (const key of Object.keys(value)) Object.defineProperty(value, key, { writable: false });\n  return value;\n}\n',
    },
    {
      name: 'not a property that was defined before',
      error: { type: 'TypeError', message: 'Cannot redefine property: name' },
      before: 'function fix(value) {\n  Object.§defineProperty(value, "name", { value: 1 });\n}\n',
      after: null,
    },
  ],
}

/** `value`, or `Object.freeze(value)`, which answers it. */
const isOrFreezes = (answer: t.Node | null | undefined, name: string): boolean =>
  t.isIdentifier(answer, { name }) || (t.isCallExpression(answer) && t.isIdentifier(answer.arguments[0], { name }))

const REFUSED = /^Cannot (?:freeze array buffer views with elements|redefine property: \d+)$/

/** The `value` of `Object.freeze(value)` and `Object.defineProperty(value, ...)`. */
function frozen({ use }: Site): string | null {
  const { node } = use
  if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee)) return null
  const [object] = node.arguments
  const isOf = /^(?:freeze|defineProperty)$/.test(propertyOf(node.callee) ?? '')
  return isOf && t.isIdentifier(object) ? object.name : null
}
