import * as t from '@babel/types'
import { hasNode } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { homeOf } from '../../../syntax/members.ts'
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
    if (homeOf(use) !== owner.node.body || !isStatic(owner.node.body, name) || hasMember(owner.node.body, name))
      return []
    const { id } = owner.node
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

/** The objects of the class have one of that name as well: declared, set in one of its methods, or by a parameter of the constructor. */
const hasMember = (body: t.ClassBody, name: string): boolean =>
  body.body.some(
    (one) => (t.isClassMethod(one) || t.isClassProperty(one)) && !one.static && t.isIdentifier(one.key, { name }),
  ) || hasNode(body, (node) => isSetOnThis(node, name))

function isSetOnThis(node: t.Node, name: string): boolean {
  if (t.isTSParameterProperty(node)) return t.isIdentifier(node.parameter, { name })
  const target = t.isAssignmentExpression(node) ? node.left : null
  return t.isMemberExpression(target) && t.isThisExpression(target.object) && propertyOf(target) === name
}
