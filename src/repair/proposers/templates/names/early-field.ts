import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { fieldOf } from '../../../syntax/own-type.ts'
import { isAbsent, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `limit = this.options.limit` as a field of the class, which is set before the constructor sets `this.options`: the constructor sets both. */
export const earlyField: Template = {
  id: 'early-field',
  suggest(site) {
    if (site.kind !== 'throw' || !isAbsent(site)) return []
    const property = site.use.findParent((path) => path.isProperty() || path.isFunction())
    const needed = fieldOf(site.culprit.node)
    const node = property?.node
    if (!property || !isField(node) || !node.value || needed === null) return []
    const name = textOf(site, node.key)
    const setting = constructorOf(property.parent)?.body.body.find((one) => isSetting(one, needed))
    if (!setting) return []
    const end = setting.end ?? 0
    const { text } = site.source
    const line = `\n${indentAt(text, setting.start ?? 0)}this.${name} = ${textOf(site, node.value)}${semicolon(site.source)}`
    return [
      {
        explanation: `Set ${name} in the constructor, behind ${needed}.`,
        edits: [
          { start: (node.typeAnnotation ?? node.key).end ?? 0, end: node.value.end ?? 0, text: '' },
          { start: end, end, text: line },
        ],
        prior: 0.88,
        reasons: [`Fields get their values before line ${setting.loc?.start.line ?? 0}, where ${needed} is set.`],
      },
    ]
  },
  examples: [
    {
      name: 'what the constructor sets',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'limit')" },
      before:
        'class Meter {\n  limit = this.options.§limit\n  constructor(options) {\n    this.options = options\n    this.count = 0\n  }\n}\n',
      after:
        'class Meter {\n  limit\n  constructor(options) {\n    this.options = options\n    this.limit = this.options.limit\n    this.count = 0\n  }\n}\n',
    },
    {
      name: 'not what is read by a function later',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'limit')" },
      before:
        'class Meter {\n  limit = () => this.options.§limit\n  constructor(options) {\n    this.options = options\n  }\n}\n',
      after: null,
    },
    {
      name: 'not what nobody sets',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'limit')" },
      before: 'class Meter {\n  limit = this.options.§limit\n  constructor(options) {\n    this.count = 0\n  }\n}\n',
      after: null,
    },
  ],
}

const isField = (node: t.Node | undefined): node is t.ClassProperty | t.ClassPrivateProperty =>
  (t.isClassProperty(node, { computed: false }) || t.isClassPrivateProperty(node)) && !node.static

const constructorOf = (body: t.Node): t.ClassMethod | undefined =>
  t.isClassBody(body)
    ? body.body.find((one): one is t.ClassMethod => t.isClassMethod(one, { kind: 'constructor' }))
    : undefined

/** `this.options = ...` */
const isSetting = (node: t.Statement, field: string): boolean =>
  t.isExpressionStatement(node) && t.isAssignmentExpression(node.expression) && fieldOf(node.expression.left) === field
