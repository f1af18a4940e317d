import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { Outlet } from './error-outlets.ts'
import { methodName } from './members.ts'
import { propertyOf } from './missing-method.ts'

/** Methods that a stream calls with a function for when they are done, by the contract of Node's streams. */
const DONE_METHODS = /^_?(?:transform|write|writev|flush|final)$/
const UNDERSCORED = /^_(?:transform|write|writev|flush|final)$/
/** What only streams do: they give what they have made to those who read them. */
const GIVING = new Set(['queue', 'push'])

/**
 * Where a function that a stream calls for each piece gives its failures to: the function that it was given for when it is done, or the
 * event of the stream. Nobody else could hear of them: who wrote the piece is not who reads the stream.
 */
export function streamOutlets(owner: NodePath<t.Function>): Outlet[] {
  const done = doneOf(owner)
  if (done !== null)
    return [{ text: `return ${done}(err)`, to: done, said: `${done} ends the step of the stream.`, prior: 0.74 }]
  if (isReading(owner))
    return [{ text: 'this.destroy(err)', to: 'the stream', said: 'The stream calls it for more to read.', prior: 0.74 }]
  const stream = isHandedOver(owner) ? givingStream(owner) : givenStream(owner)
  if (stream === null) return []
  const text = `${stream}.emit('error', err)`
  return [{ text, to: stream, said: `${stream} is the stream that the function works for.`, prior: 0.74 }]
}

/** `_read()` of a class, and `read()` of what a stream is made with, which is given no function to tell. */
function isReading(owner: NodePath<t.Function>): boolean {
  const name = methodName(owner)
  const property = owner.parentPath?.isObjectProperty() ? owner.parentPath : owner
  const isMade = property.parentPath?.isObjectExpression() === true && isHandedOver(property.parentPath)
  return (name === '_read' || (name === 'read' && isMade)) && givesByThis(owner)
}

const isHandedOver = ({ parent, listKey }: NodePath): boolean =>
  listKey === 'arguments' && (t.isCallExpression(parent) || t.isNewExpression(parent))

/** The last parameter of a stream's own step, which is called once it is done. */
function doneOf(owner: NodePath<t.Function>): string | null {
  const last = owner.node.params.at(-1)
  if (!t.isIdentifier(last) || !isStep(owner)) return null
  return isCalled(owner, last.name) ? last.name : null
}

/** `_transform(chunk, encoding, done)` of a class, `transform` of what a stream is made with, `through(function (chunk, encoding, done) {...})`. */
function isStep(owner: NodePath<t.Function>): boolean {
  const { node, parentPath } = owner
  if (isHandedOver(owner)) return node.params.length === 3 && givesByThis(owner)
  const name = methodName(owner)
  if (name === null) return false
  if (UNDERSCORED.test(name)) return true
  const property = parentPath?.isObjectProperty() ? parentPath : owner
  return (
    DONE_METHODS.test(name) && property.parentPath?.isObjectExpression() === true && isHandedOver(property.parentPath)
  )
}

function isCalled(owner: NodePath<t.Function>, name: string): boolean {
  const binding = owner.scope.getOwnBinding(name)
  return binding?.referencePaths.some((path) => path.listKey === 'arguments' || path.key === 'callee') === true
}

/** `this.push(x)` or `this.emit('data', x)` in the function. */
const givesByThis = (owner: NodePath<t.Function>): boolean =>
  !owner.isArrowFunctionExpression() && givers(owner).some((node) => t.isThisExpression(node))

/** `this`, or the variable that the stream is put into which the function was given to: what it gives its pieces by. */
function givingStream(owner: NodePath<t.Function>): string | null {
  if (givesByThis(owner)) return 'this'
  const made = nameOfMade(owner.parentPath)
  if (made === null) return null
  const binding = owner.scope.getBinding(made)
  const isIt = (node: t.Node): boolean => t.isIdentifier(node, { name: made }) && binding?.scope !== owner.scope
  return givers(owner).some(isIt) ? made : null
}

/** `function emit(stream, piece)` that puts its pieces into the stream that it is given. */
function givenStream(owner: NodePath<t.Function>): string | null {
  const names = owner.node.params.flatMap((node) =>
    t.isIdentifier(node) && /stream/i.test(node.name) ? [node.name] : [],
  )
  return names.find((name) => givers(owner).some((node) => t.isIdentifier(node, { name }))) ?? null
}

function nameOfMade(call: NodePath | null): string | null {
  const target = call?.parentPath
  if (target?.isVariableDeclarator() && t.isIdentifier(target.node.id)) return target.node.id.name
  return target?.isAssignmentExpression({ operator: '=' }) && t.isIdentifier(target.node.left)
    ? target.node.left.name
    : null
}

/** The objects of calls that give a piece to the readers, in the function itself. */
function givers(owner: NodePath<t.Function>): t.Node[] {
  const found: t.Node[] = []
  owner.traverse({
    Function(path) {
      if (!path.isArrowFunctionExpression()) path.skip()
    },
    CallExpression({ node }) {
      const { callee } = node
      if (!t.isMemberExpression(callee)) return
      const name = propertyOf(callee) ?? ''
      if (GIVING.has(name) || (name === 'emit' && t.isStringLiteral(node.arguments[0], { value: 'data' })))
        found.push(callee.object)
    },
  })
  return found
}
