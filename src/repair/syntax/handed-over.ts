import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { propertyOf } from './missing-method.ts'
import type { SourceFile } from './source.ts'

/** `counter.add` as an argument or as a value of an object, called by nobody here. */
export function handedOver(source: SourceFile, name: string): NodePath<t.MemberExpression>[] {
  const places: NodePath<t.MemberExpression>[] = []
  source.root.traverse({
    MemberExpression(path) {
      const { object } = path.node
      const isNamed = propertyOf(path.node) === name && (t.isThisExpression(object) || t.isIdentifier(object))
      if (isNamed && isHandedOver(path)) places.push(path)
    },
  })
  return places
}

function isHandedOver({ listKey, key, parent, parentPath }: NodePath): boolean {
  if (listKey === 'arguments') return !isTold(parent)
  if (t.isObjectProperty(parent)) return key === 'value' && parentPath?.parentPath?.isObjectExpression() === true
  // `socket.onmessage = this.receive`
  const isSet = t.isAssignmentExpression(parent, { operator: '=' }) && key === 'right'
  return isSet && t.isMemberExpression(parent.left) && /^on[a-z]/i.test(propertyOf(parent.left) ?? '')
}

/** Calls that say the object besides, or only tell a listener from others. */
function isTold(call: t.Node): boolean {
  if (!t.isCallExpression(call) || !t.isMemberExpression(call.callee)) return false
  if (/^(?:off|remove\w*|un\w+)$/.test(propertyOf(call.callee) ?? '')) return true
  return call.arguments.some((one) => t.isThisExpression(one))
}
