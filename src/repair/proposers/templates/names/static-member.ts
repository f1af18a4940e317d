import * as t from '@babel/types'
import { hasNode } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { definesMember, homeOf, methodAround } from '../../../syntax/members.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import type { Template } from '../template.ts'

/** `this.tidy(text)` of a method, where `tidy` is a static one: it belongs to the class. */
export const staticMember: Template = {
  id: 'static-member',
  suggest({ kind, wording, culprit, use }) {
    const { node } = culprit
    if (kind !== 'throw' || wording.kind !== 'not-a-function' || !t.isMemberExpression(node)) return []
    const owner = use.findParent((path) => path.isClass())
    const name = propertyOf(node)
    if (!owner?.isClass() || name === null || !t.isThisExpression(node.object)) return []
    const { id, body } = owner.node
    const method = methodAround(use)
    if (homeOf(use) !== body || !isStatic(body, name)) return []
    if (!method || definesMember(method, name) || isMadeOfParameter(body, name)) return []
    if (!id || use.scope.getBinding(id.name)?.path.node !== owner.node) return []
    return [
      {
        explanation: `Call ${name} of the class ${id.name}, which is where it is.`,
        edits: [replaced(node.object, id.name)],
        prior: 0.88,
        reasons: [`${id.name} has ${name} as a static method, which its objects have not.`],
      },
    ]
  },
  examples: [
    {
      name: 'a helper of the class',
      error: { type: 'TypeError', message: 'this.tidy is not a function' },
      before: 'class Log {\n  static tidy(text) { return text.trim() }\n  write(text) { return this.§tidy(text) }\n}\n',
      after: 'class Log {\n  static tidy(text) { return text.trim() }\n  write(text) { return Log.tidy(text) }\n}\n',
    },
    {
      name: 'not of another this',
      error: { type: 'TypeError', message: 'this.tidy is not a function' },
      before:
        'class Log {\n  static tidy(text) { return text.trim() }\n  write(list) { return list.map(function (text) { return this.§tidy(text) }) }\n}\n',
      after: null,
    },
    {
      name: 'not what the objects have too',
      error: { type: 'TypeError', message: 'this.tidy is not a function' },
      before:
        'class Log {\n  static tidy(text) { return text.trim() }\n  tidy(text) { return text }\n  write(text) { return this.§tidy(text) }\n}\n',
      after: null,
    },
  ],
}

const isStatic = ({ body }: t.ClassBody, name: string): boolean =>
  body.some(
    (one) =>
      t.isClassMethod(one, { static: true, kind: 'method', computed: false }) && t.isIdentifier(one.key, { name }),
  )

/** The constructor makes a field of that name of one of its parameters, as in TypeScript. */
const isMadeOfParameter = (body: t.ClassBody, name: string): boolean =>
  hasNode(body, (node) => t.isTSParameterProperty(node) && t.isIdentifier(node.parameter, { name }))
