import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { NAMES_MAX } from '../facts/facts.ts'
import { isInTest } from './asked-next.ts'
import { enclosingLoop, rootName, statementInList } from './code.ts'
import { parameterNames } from './idioms.ts'
import { keptBeside } from './kept-beside.ts'
import { countingLoops, isIndexed } from './loops.ts'
import { definesMember, methodAround, methodName } from './members.ts'
import { propertyOf } from './missing-method.ts'
import { neverSetSaid } from './never-set.ts'
import { refusalOf } from './refusals.ts'
import { type Site, textOf } from './site.ts'
import { handedReads } from './table-reads.ts'

/** What speaks against making the missing value harmless: it is missing because something else is wrong. One sentence each. */
export function objectionsToAbsence(site: Site): string[] {
  return [
    unawaited(site),
    otherKey(site),
    pastTheEnd(site),
    takenOut(site),
    inherited(site),
    asserted(site),
    errorUnseen(site),
    otherThis(site),
    neverSetSaid(site),
    setLater(site),
  ].filter((said) => said !== null)
}

/** What speaks against going on without a word: nobody would see that the answer is wrong. One sentence each. */
export function objectionsToSilence(site: Site): string[] {
  return [partOfSum(site), refusedBeside(site), keptBeside(site)].filter((said) => said !== null)
}

/** What is wrong with the same data is refused with a status: a client that hears of no error believes that all was taken. */
function refusedBeside(site: Site): string | null {
  const statement = statementInList(site.use)
  const refusal = statement && refusalOf(site, [site.culprit], statement)
  return refusal && `The function refuses what is wrong with the same data, at line ${refusal.line}.`
}

/** The variable with a promise that was read as if it were the value, or null. */
export function promiseRead(site: Site): t.Expression | null {
  const { node } = site.culprit
  const object = t.isMemberExpression(node) ? node.object : node
  return t.isExpression(object) && site.values[textOf(site, object)]?.className === 'Promise' ? object : null
}

function unawaited(site: Site): string | null {
  const promise = promiseRead(site)
  return promise && `${textOf(site, promise)} is a promise that nobody has waited for.`
}

/** The name under which the object has what was looked for, when only its writing differs: `content-type` for `Content-Type`. */
export function keyWrittenOtherwise(site: Site): { node: t.Expression; key: string; like: string } | null {
  const node = site.culprit.node
  if (!t.isMemberExpression(node) || !node.computed || !t.isExpression(node.property)) return null
  const key = t.isStringLiteral(node.property) ? node.property.value : stringFact(site, node.property)
  const names = site.values[textOf(site, node.object)]?.names ?? []
  if (!key || names.includes(key)) return null
  const like = names.find((name) => plain(name) === plain(key))
  return like === undefined ? null : { node: node.property, key, like }
}

const plain = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '')

function stringFact(site: Site, node: t.Node): string | null {
  const fact = site.values[textOf(site, node)]
  return fact?.type === 'string' ? (fact.text ?? null) : null
}

function otherKey(site: Site): string | null {
  const found = keyWrittenOtherwise(site)
  return found && `What was looked for as ${found.key} is there as ${found.like}.`
}

/** An element right behind the last one, where nothing but a wrong index leads. */
function pastTheEnd(site: Site): string | null {
  const node = site.culprit.node
  if (!t.isMemberExpression(node) || !node.computed) return null
  const list = site.values[textOf(site, node.object)]
  if (list?.className !== 'Array' || !list.length) return null
  const index = site.values[textOf(site, node.property)]
  if (Number(index?.text) !== list.length) return null
  const isWrong =
    isLengthOf(site, node.property, node.object) ||
    isCountedTooFar(node.property, site.use) ||
    isCountedByOther(site, node) ||
    isConstantTable(node.object, site.use)
  return isWrong ? `The index is ${list.length}, one past the end of ${textOf(site, node.object)}.` : null
}

/** `list[list.length]` */
export function isLengthOf(site: Site, node: t.Node, list: t.Node): boolean {
  return (
    t.isMemberExpression(node) &&
    t.isIdentifier(node.property, { name: 'length' }) &&
    textOf(site, node.object) === textOf(site, list)
  )
}

/** The variable of a `for` that goes on while it is less than or equal to something. */
function isCountedTooFar(index: t.Node, use: NodePath): boolean {
  if (!t.isIdentifier(index)) return false
  const loop = use.findParent((path) => path.isForStatement())
  const test = loop?.isForStatement() ? loop.node.test : null
  return t.isBinaryExpression(test, { operator: '<=' }) && t.isIdentifier(test.left, { name: index.name })
}

/** The variable of a loop to the length of another list, of which nothing is read by it. */
function isCountedByOther(site: Site, { object, property }: t.MemberExpression): boolean {
  const loop = countingLoops(site.use).find(({ variable }) => t.isIdentifier(property, { name: variable }))
  const other = loop?.bound && textOf(site, loop.bound)
  if (!loop || !other || other === textOf(site, object)) return false
  return !isIndexed(loop.path, loop.variable, (list) => textOf(site, list) === other)
}

/** A list that the file writes down and nobody changes: what is not in it was never meant to be. */
function isConstantTable(list: t.Node, use: NodePath): boolean {
  const binding = t.isIdentifier(list) ? use.scope.getBinding(list.name) : undefined
  return binding?.kind === 'const' && binding.path.isVariableDeclarator() && t.isArrayExpression(binding.path.node.init)
}

/** The last of a list that begins with one, and that something is taken from: it was never to be empty, and too much was taken out. */
function takenOut(site: Site): string | null {
  const read = initOf(site.culprit) ?? site.culprit.node
  if (!t.isMemberExpression(read, { computed: true }) || !t.isIdentifier(read.object)) return null
  const list = site.use.scope.getBinding(read.object.name)
  const begun = list?.path.isVariableDeclarator() ? list.path.node.init : null
  const isLast =
    t.isBinaryExpression(read.property, { operator: '-' }) && isLengthOf(site, read.property.left, read.object)
  if (!isLast || !t.isArrayExpression(begun) || begun.elements.length === 0) return null
  const isTakenFrom = list?.referencePaths.some(
    ({ parent }) => t.isMemberExpression(parent) && /^(?:pop|shift)$/.test(propertyOf(parent) ?? ''),
  )
  return isTakenFrom ? `${read.object.name} begins with an element, and more were taken out than were put in.` : null
}

/** An element of what is no list at all: a caller found it in a table under a name that every object has. */
function inherited(site: Site): string | null {
  const read = handedReads(site)?.reads[0]
  return read ? `What ${textOf(site, read.node)} gave is a function, which nobody put in.` : null
}

/** `assert(a.b)`, `expect(a.b).toBe(c)`, `a[key].should.equal(b)`: made harmless, it would say that all is well. */
function asserted({ use }: Site): string | null {
  const statement = use.findParent((path) => path.isStatement())
  const done = statement?.isExpressionStatement() ? statement.node.expression : null
  if (!t.isCallExpression(done)) return null
  let word: string | null = null
  t.traverseFast(done.callee, (node) => {
    if (t.isIdentifier(node) && /^(?:assert|expect|should|invariant)$/.test(node.name)) word = node.name
  })
  return word && `The statement is there to fail: ${word} would say that all is well.`
}

/** What a variable that is never set again begins with. */
function initOf(culprit: NodePath): t.Node | null {
  const binding = culprit.isIdentifier() ? culprit.scope.getBinding(culprit.node.name) : undefined
  return binding?.constant && binding.path.isVariableDeclarator() ? (binding.path.node.init ?? null) : null
}

/** The field of a method's own object is missing because the method was called on something else, or there is no object at all. */
function otherThis(site: Site): string | null {
  if (site.culprit.isThisExpression() && site.use.getFunctionParent() && !isOnlyStart(site))
    return 'There is no object here that this could mean.'
  const method = methodAround(site.use)
  const name = method && methodName(method)
  const fact = site.values.this
  const member = memberOfThis(site.culprit.node)
  if (!method || !name || !fact || member === null || !definesMember(method, member)) return null
  const isOwn = fact.names?.includes(name) || (fact.names?.length ?? 0) >= NAMES_MAX
  return isOwn ? null : `${name} was called on something else than its object.`
}

/** `log = []` of the class itself: the fields are set when the constructor of the class above has come back, which called this. */
function setLater({ culprit, use, values, source }: Site): string | null {
  const { node } = culprit
  const text = source.text.slice(node.start ?? 0, node.end ?? 0)
  if (!t.isMemberExpression(node) || !t.isThisExpression(node.object) || values[text]?.type !== 'undefined') return null
  const body = use.findParent((path) => path.isClassBody())
  const name = t.isPrivateName(node.property) ? node.property.id.name : propertyOf(node)
  const isExtending = t.isClass(body?.parent) && body.parent.superClass != null
  const isSet = body?.isClassBody() && body.node.body.some((one) => isFieldOf(one, name))
  return isExtending && isSet ? `The class gives ${text} a value, which it does not have yet.` : null
}

const isFieldOf = (node: t.Node, name: string | null): boolean =>
  (t.isClassProperty(node) && node.value != null && !node.static && t.isIdentifier(node.key, { name: name ?? '' })) ||
  (t.isClassPrivateProperty(node) && node.value != null && node.key.id.name === name)

/** `var at = this` of a walk that goes on from there: what it came to is another thing. */
function isOnlyStart({ use }: Site): boolean {
  const { node, scope } = use
  return t.isVariableDeclarator(node) && t.isIdentifier(node.id) && scope.getBinding(node.id.name)?.constant === false
}

/** `rates` of `this.rates` and of `this.rates.all`. */
function memberOfThis(node: t.Node): string | null {
  if (!t.isMemberExpression(node)) return null
  return t.isThisExpression(node.object) ? propertyOf(node) : memberOfThis(node.object)
}

/** First parameters that callbacks get their errors in; `onError` is a function, and `isError` a yes or a no. */
export const ERROR_NAME = /^(?:e(?:r|rr|rror|x)?|(?!(?:on|is|has|no|show|handle|set|throw)[A-Z])[a-z]\w*(?:Err|Error))$/

/** The error that a callback was given in place of the value, when nothing in it looks at it; null otherwise. */
export function unseenError(site: Site): { owner: NodePath<t.Function>; name: string } | null {
  const owner = site.use.getFunctionParent()
  const first = owner?.node.params[0]
  if (!owner || !t.isIdentifier(first) || !ERROR_NAME.test(first.name)) return null
  const isGiven = site.values[first.name]?.type === 'object'
  return isGiven && !owner.scope.getOwnBinding(first.name)?.referenced ? { owner, name: first.name } : null
}

function errorUnseen(site: Site): string | null {
  const error = unseenError(site)
  if (error) return `There is an ${error.name} in place of the value, which nobody looks at.`
  const lost = errorLost(site)
  return lost && `There is an ${lost} in place of the value, and nothing says what it was.`
}

/** `if (err || bad(res)) fail(res.status)`: of the error that the callback was given it was only asked whether it is there. */
function errorLost(site: Site): string | null {
  const first = errorInPlace(site)
  if (first === null || !ERROR_NAME.test(first)) return null
  const asked = site.use.getFunctionParent()?.scope.getOwnBinding(first)?.referencePaths ?? []
  return asked.length > 0 && asked.every(isInTest) ? first : null
}

/** The first parameter, when it was an error and the value is of one behind it; null otherwise. */
export function errorInPlace({ use, culprit, values }: Site): string | null {
  const owner = use.getFunctionParent()
  const [first, ...others] = owner ? parameterNames(owner) : []
  if (first === undefined || !others.includes(rootName(culprit.node) ?? '')) return null
  return values[first]?.className?.endsWith('Error') ? first : null
}

/** `sum += a.b` in a loop or a callback: without its parts a sum is wrong, and nobody sees it. */
export function partOfSum(site: Site): string | null {
  const statement = site.use.findParent((path) => path.isStatement())
  const change = statement?.isExpressionStatement() ? statement.node.expression : null
  if (!t.isAssignmentExpression(change) || !/^[-+*]=$/.test(change.operator) || !t.isIdentifier(change.left))
    return null
  if (!enclosingLoop(site.use) && !isInCallback(site.use)) return null
  const sum = site.use.scope.getBinding(change.left.name)?.path
  return sum?.isVariableDeclarator() && t.isNumericLiteral(sum.node.init)
    ? `${change.left.name} is a sum, which is wrong without one of its parts.`
    : null
}

function isInCallback(path: NodePath): boolean {
  return path.getFunctionParent()?.listKey === 'arguments'
}
