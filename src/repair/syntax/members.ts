import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'

/** The class whose methods share a `this`; null in a function that has another one. */
export function homeOf(path: NodePath): t.Node | null {
  const owner = path.findParent((one) => one.isFunction() && !one.isArrowFunctionExpression())
  return owner?.isMethod() ? owner.parent : null
}

/** The function around the place that is called with the object as its `this`: a method, or what is assigned to a prototype. */
export function methodAround(use: NodePath): NodePath<t.Function> | null {
  for (let at = use.getFunctionParent(); at; at = at.getFunctionParent()) if (isMethod(at)) return at
  return null
}

/** The method around the place, or the function that makes objects: `function Pool() { this.size = 1 }`. */
export function makerAround(use: NodePath): NodePath<t.Function> | null {
  for (let at = use.getFunctionParent(); at; at = at.getFunctionParent()) if (isMethod(at) || isMaker(at)) return at
  return null
}

const isMaker = ({ node }: NodePath<t.Function>): boolean =>
  (t.isFunctionDeclaration(node) || t.isFunctionExpression(node)) && /^[A-Z]/.test(node.id?.name ?? '')

export function isMethod(path: NodePath<t.Function>): boolean {
  if (path.isClassMethod({ static: false }) || path.isClassPrivateMethod() || path.isObjectMethod()) return true
  return path.isFunctionExpression() && (path.parentPath.isObjectProperty() || prototypeOf(path) !== null)
}

/** The name that the method has as a member. */
export function methodName({ node, parent }: NodePath<t.Function>): string | null {
  const target = t.isAssignmentExpression(parent) && t.isMemberExpression(parent.left) ? parent.left.property : null
  const key = t.isMethod(node) ? node.key : t.isObjectProperty(parent) ? parent.key : target
  return t.isIdentifier(key) ? key.name : null
}

/** The `X` of `X.prototype.method = function`. */
function prototypeOf(path: NodePath): string | null {
  const { parent } = path
  const target = t.isAssignmentExpression(parent) && path.key === 'right' ? parent.left : null
  return t.isMemberExpression(target) ? prototypeName(target.object) : null
}

/** `X` of `X.prototype`, `module.exports` of `module.exports.prototype`. */
function prototypeName(node: t.Node): string | null {
  const isPrototype = t.isMemberExpression(node) && t.isIdentifier(node.property, { name: 'prototype' })
  return isPrototype ? holderName(node.object) : null
}

function holderName(node: t.Node): string | null {
  if (t.isIdentifier(node)) return node.name
  if (!t.isMemberExpression(node, { computed: false }) || !t.isIdentifier(node.property)) return null
  const holder = holderName(node.object)
  return holder && `${holder}.${node.property.name}`
}

/** The class, object or prototype of the method has a member of this name, or its constructor sets one. */
export function definesMember(method: NodePath<t.Function>, name: string): boolean {
  const owner = method.parentPath
  if (owner?.isClassBody())
    return owner.node.body.some((one) => isNamed(one, name)) || setsOnThis(owner as NodePath, name)
  const object = owner?.isObjectProperty() ? owner.parentPath : owner
  if (object?.isObjectExpression()) return object.node.properties.some((one) => isNamed(one, name))
  const type =
    prototypeOf(method) ?? ('id' in method.node && t.isIdentifier(method.node.id) ? method.node.id.name : null)
  return type !== null && isOnPrototype(method, type, name)
}

/** The method, and those of the same class, object or prototype. */
export function membersBeside(method: NodePath<t.Function>): NodePath[] {
  const owner = method.parentPath
  const body = owner?.isObjectProperty() ? owner.parentPath : owner
  if (body?.isClassBody() || body?.isObjectExpression()) return [body as NodePath]
  const type = prototypeOf(method)
  const found: NodePath[] = [method]
  const program = method.findParent((path) => path.isProgram())
  program?.traverse({
    AssignmentExpression(path) {
      const { left } = path.node
      const right = path.get('right')
      if (type !== null && t.isMemberExpression(left) && prototypeName(left.object) === type) found.push(right)
    },
  })
  return found
}

function isNamed(member: t.Node, name: string): boolean {
  const isMember = t.isClassMethod(member) || t.isClassProperty(member) || t.isObjectMember(member)
  const isStatic = 'static' in member && member.static === true
  return isMember && !isStatic && !member.computed && t.isIdentifier(member.key, { name })
}

function setsOnThis(owner: NodePath, name: string): boolean {
  let does = false
  t.traverseFast(owner.node, (node) => {
    if (t.isAssignmentExpression(node) && isMemberOfThis(node.left, name)) does = true
  })
  return does
}

function isMemberOfThis(node: t.Node, name: string): boolean {
  if (!t.isMemberExpression(node, { computed: false })) return false
  return t.isThisExpression(node.object) && t.isIdentifier(node.property, { name })
}

/** `X.prototype.name = ...`, or `this.name = ...` in a function `X`, or in what is put into `X`. */
function isOnPrototype(method: NodePath, type: string, name: string): boolean {
  const program = method.findParent((path) => path.isProgram()) as NodePath
  const makers = [method.scope.getBinding(type)?.path].filter((path) => path !== undefined)
  let is = false
  program.traverse({
    AssignmentExpression(path) {
      const { left } = path.node
      if (!t.isMemberExpression(left)) return
      if (prototypeName(left.object) === type && t.isIdentifier(left.property, { name })) is = true
      if (holderName(left) === type) makers.push(path.get('right'))
    },
  })
  return is || makers.some((maker) => setsOnThis(maker, name))
}

/** A variable that is `this`, under a name of its own. */
export const isThisKept = (node: t.Node | null | undefined): boolean =>
  t.isVariableDeclarator(node) && t.isThisExpression(node.init)

export const isSuperCall = (node: t.Statement): boolean =>
  t.isExpressionStatement(node) && t.isCallExpression(node.expression) && t.isSuper(node.expression.callee)
