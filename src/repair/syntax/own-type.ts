import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { methodAround } from './members.ts'
import { propertyOf } from './missing-method.ts'

/** A class, or a function with a prototype: what its constructor sets, in order, and its methods, getters among them. */
export interface OwnType {
  fields: { name: string; value: t.Expression }[]
  methods: { name: string; path: NodePath<t.Function> }[]
}

/** The type whose method is around the place. */
export function ownTypeAround(use: NodePath): OwnType | null {
  const method = methodAround(use)
  if (!method) return null
  if (method.parentPath?.isClassBody()) return ofClass(method.parentPath)
  const { parent } = method
  const target = t.isAssignmentExpression(parent) && t.isMemberExpression(parent.left) ? parent.left.object : null
  const name = t.isMemberExpression(target) && t.isIdentifier(target.object) ? target.object.name : null
  return name === null ? null : ofPrototype(method, name)
}

function ofClass(body: NodePath<t.ClassBody>): OwnType {
  const fields: OwnType['fields'] = []
  const methods: OwnType['methods'] = []
  for (const member of body.get('body')) {
    const { node } = member
    if ('static' in node && node.static) continue
    if (t.isClassPrivateProperty(node) && node.value) fields.push({ name: `#${node.key.id.name}`, value: node.value })
    if (t.isClassProperty(node) && t.isIdentifier(node.key) && node.value)
      fields.push({ name: node.key.name, value: node.value })
    if (!member.isClassMethod() || !t.isIdentifier(member.node.key)) continue
    if (member.node.kind === 'constructor') fields.push(...fieldsSetIn(member.node.body))
    else methods.push({ name: member.node.key.name, path: member as NodePath as NodePath<t.Function> })
  }
  return { fields, methods }
}

function ofPrototype(method: NodePath, type: string): OwnType | null {
  const maker = method.scope.getBinding(type)?.path
  if (!maker?.isFunctionDeclaration()) return null
  const methods: OwnType['methods'] = []
  const program = method.findParent((path) => path.isProgram())
  program?.traverse({
    AssignmentExpression(path) {
      const { left } = path.node
      const right = path.get('right')
      if (!t.isMemberExpression(left) || !t.isMemberExpression(left.object) || !right.isFunction()) return
      const isOfType = t.isIdentifier(left.object.object, { name: type }) && propertyOf(left.object) === 'prototype'
      if (isOfType) methods.push({ name: propertyOf(left) ?? '', path: right as NodePath as NodePath<t.Function> })
    },
  })
  return { fields: fieldsSetIn(maker.node.body), methods }
}

/** `this.name = value`, where they are statements of their own. */
function fieldsSetIn({ body }: t.BlockStatement): OwnType['fields'] {
  return body.flatMap((statement) => {
    const set = t.isExpressionStatement(statement) ? statement.expression : null
    if (!t.isAssignmentExpression(set, { operator: '=' }) || !t.isMemberExpression(set.left)) return []
    const name = fieldOf(set.left)
    return name === null ? [] : [{ name, value: set.right }]
  })
}

/** `at` of `this.at`, `#at` of `this.#at`; null for what is no field of the object itself. */
export function fieldOf(node: t.Node): string | null {
  if (!t.isMemberExpression(node) || !t.isThisExpression(node.object)) return null
  return t.isPrivateName(node.property) ? `#${node.property.id.name}` : propertyOf(node)
}
