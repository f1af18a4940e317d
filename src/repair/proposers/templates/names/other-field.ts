import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** A field that is read and was not filled, beside one that is filled and that nothing ever reads: one was meant to be the other. */
export const otherField: Template = {
  id: 'other-field',
  suggest(site) {
    const { node } = site.culprit
    if (site.kind !== 'throw' || !isAbsent(site) || !t.isMemberExpression(node)) return []
    const wanted = t.isThisExpression(node.object) ? propertyOf(node) : null
    const has = site.values[textOf(site, node.object)]?.names ?? []
    if (wanted === null || has.includes(wanted)) return []
    const fields = fieldsOf(site)
    if (!fields.get(wanted)?.writes.length) return []
    const unread = [...fields].filter(([name, field]) => has.includes(name) && field.reads === 0 && field.isFilled)
    const [only] = unread
    if (!only || unread.length > 1) return []
    const [name, { writes }] = only
    return [
      {
        explanation: `Fill ${wanted}, which is read, in place of ${name}, which is not.`,
        edits: writes.map(({ property: { start, end } }) => ({ start: start ?? 0, end: end ?? 0, text: wanted })),
        prior: 0.76,
        reasons: [`Nothing in the file reads ${name}, and ${wanted} is filled elsewhere.`],
      },
    ]
  },
  examples: [
    {
      name: 'a constructor that fills another name on one of its ways',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before:
        "function Reader(from) {\n  if (typeof from === 'string') this.text = from;\n  else this.contents = from.toString();\n}\nReader.prototype.size = function () {\n  return this.contents.§length;\n};\n",
      values: { this: { type: 'object', className: 'Reader', names: ['text', 'size'] } },
      after:
        "function Reader(from) {\n  if (typeof from === 'string') this.contents = from;\n  else this.contents = from.toString();\n}\nReader.prototype.size = function () {\n  return this.contents.length;\n};\n",
    },
    {
      name: 'not where the other field has its own readers',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before:
        'function Reader(from) {\n  this.text = from;\n  if (from) this.contents = parse(this.text);\n}\nReader.prototype.size = function () {\n  return this.contents.§length;\n};\n',
      values: { this: { type: 'object', className: 'Reader', names: ['text', 'size'] } },
      after: null,
    },
  ],
}

interface Field {
  writes: t.MemberExpression[]
  reads: number
  /** With something that was given or made, and no mere start value. */
  isFilled: boolean
}

/** The properties of `this` in the file, by name; what others read of an object of this kind counts as well. */
function fieldsOf(site: Site): Map<string, Field> {
  const fields = new Map<string, Field>()
  site.source.root.traverse({
    MemberExpression(path) {
      const name = propertyOf(path.node)
      if (name === null) return
      const field = fields.get(name) ?? { writes: [], reads: 0, isFilled: false }
      fields.set(name, field)
      if (!isWritten(path) || !t.isThisExpression(path.node.object)) {
        field.reads++
        return
      }
      field.writes.push(path.node)
      field.isFilled ||= t.isAssignmentExpression(path.parent) && !t.isLiteral(path.parent.right)
    },
  })
  return fields
}

const isWritten = ({ parentPath, key }: NodePath): boolean =>
  Boolean(parentPath?.isAssignmentExpression({ operator: '=' }) && key === 'left')
