import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { Wording } from '../../diagnosers/javascript/wording.ts'

/** Where it fails: `use` is what cannot be evaluated, `culprit` the expression inside whose value is not usable. */
export interface Failure {
  use: NodePath
  culprit: NodePath<t.Expression>
  isIndirect?: boolean
  /** What the place says of the failure where the message alone says something else. */
  wording?: Wording
}

/** One kind of place: given all that is on the line of the failure, outermost first, and where the engine says that it is. */
export type Finder = (around: NodePath[], offset: number, wording: Wording) => Failure | null

export function memberFailure(paths: NodePath[], offset: number, wording: Wording): Failure | null {
  const members = paths.filter(
    (path) => path.isMemberExpression() || path.isOptionalMemberExpression(),
  ) as NodePath<t.MemberExpression>[]
  const named = members.filter((path) => wording.name === undefined || propertyMayBe(path.node, wording.name))
  // Of `a[0][1]`, the place at the second bracket is behind all of `a[0]` as well.
  const there =
    named.find(({ node }) => node.computed && node.object.end === offset) ??
    smallest(named.filter((path) => isWithin(path.node.property, offset) || isBetween(path.node, offset)))
  return there ? { use: there, culprit: there.get('object') as NodePath<t.Expression> } : null
}

/** `value[Symbol.iterator]` of nothing: the engine words it as if the value had been iterated. */
export function iteratorFailure(paths: NodePath[], offset: number, { expression }: Wording): Failure | null {
  const failure = memberFailure(paths.filter(isIteratorRead), offset, { kind: 'property-of-nullish' })
  const value = /^(?:object )?(undefined|null)$/.exec(expression ?? 'undefined')?.[1]
  if (!failure || (value !== 'null' && value !== 'undefined')) return null
  return { ...failure, wording: { kind: 'property-of-nullish', name: 'Symbol(Symbol.iterator)', value } }
}

const isIteratorRead = ({ node }: NodePath): boolean =>
  t.isMemberExpression(node, { computed: true }) &&
  t.isMemberExpression(node.property) &&
  t.isIdentifier(node.property.object, { name: 'Symbol' }) &&
  t.isIdentifier(node.property.property, { name: 'iterator' })

/** `a.b = c`: engines place a failed write at the sign, behind the member that is written; `a.b++` and `a.b += c` at their start. */
export function targetFailure(paths: NodePath[], offset: number, wording: Wording): Failure | null {
  const targets = paths.flatMap((path): NodePath<t.MemberExpression>[] => {
    const changed = changedInPlace(path)
    if (changed?.isMemberExpression() && path.node.start === offset) return [changed]
    if (!path.isAssignmentExpression() || offset < (path.node.left.end ?? 0)) return []
    const left = path.get('left')
    return left.isMemberExpression() && offset <= (path.node.right.start ?? 0) ? [left] : []
  })
  const target = targets.find(({ node }) => wording.name === undefined || propertyMayBe(node, wording.name))
  return target ? { use: target, culprit: target.get('object') as NodePath<t.Expression> } : null
}

/** What is read before it is written. */
function changedInPlace(path: NodePath): NodePath | null {
  if (path.isUpdateExpression()) return path.get('argument')
  return path.isAssignmentExpression() && path.node.operator !== '=' ? path.get('left') : null
}

/** `delete a[b()]` of an `a` that is missing: engines place it at what they looked at last, as the call of the key. */
export function deletionFailure(paths: NodePath[], offset: number): Failure | null {
  const deletion = smallest(
    paths.filter((path) => path.isUnaryExpression({ operator: 'delete' }) && encloses(path.node, offset)),
  )
  const target = deletion?.isUnaryExpression() ? deletion.get('argument') : null
  return deletion && target?.isMemberExpression() ? { use: deletion, culprit: target.get('object') } : null
}

/** `const { a } = value`, a parameter's pattern, `for (const [k, v] of pairs)`. */
export function patternFailure(paths: NodePath[], offset: number, { name }: Wording): Failure | null {
  const patterns = paths.filter(
    (path) => (path.isObjectPattern() || path.isArrayPattern()) && encloses(path.node, offset),
  )
  // The message names what is taken out: of a pattern within another one the outer may be meant as well.
  const pattern =
    smallest(patterns.filter(({ node }) => name === undefined || takesOut(node, name))) ?? smallest(patterns)
  // A part that is taken apart again: it is missing, and not what it is a part of.
  if (pattern?.parentPath?.isObjectProperty())
    return { use: pattern, culprit: pattern as NodePath as NodePath<t.Expression> }
  const declarator = (
    pattern ?? smallest(paths.filter((path) => path.isVariableDeclarator() && encloses(path.node, offset)))
  )?.find((path) => path.isVariableDeclarator()) as NodePath<t.VariableDeclarator> | null | undefined
  const init = declarator?.get('init')
  if (declarator && init?.isExpression() && !t.isIdentifier(declarator.node.id))
    return { use: declarator, culprit: init }
  const parent = pattern?.parentPath
  if (parent?.isAssignmentExpression()) return { use: parent, culprit: parent.get('right') }
  // A parameter that is taken apart has no expression: the pattern itself is all there is.
  if (pattern && parent?.isFunction()) return { use: pattern, culprit: pattern as NodePath as NodePath<t.Expression> }
  return null
}

const takesOut = (pattern: t.Node, name: string): boolean =>
  t.isObjectPattern(pattern) &&
  pattern.properties.some(
    (one) =>
      t.isObjectProperty(one) && (t.isIdentifier(one.key, { name }) || t.isStringLiteral(one.key, { value: name })),
  )

export function iterationFailure(paths: NodePath[], offset: number): Failure | null {
  const candidates: Failure[] = []
  for (const path of paths) {
    if (path.isForOfStatement() && encloses(path.node, offset) && offset <= (path.node.right.end ?? 0))
      candidates.push({ use: path, culprit: path.get('right') })
    if (path.isSpreadElement() && isNear(path.node, offset))
      candidates.push({ use: path, culprit: path.get('argument') })
    if (path.isNewExpression() && encloses(path.node, offset)) {
      const first = path.get('arguments')[0]
      if (first?.isExpression()) candidates.push({ use: path, culprit: first })
    }
  }
  return candidates.sort((a, b) => lengthOf(a.use.node) - lengthOf(b.use.node))[0] ?? null
}

export function calleeFailure(paths: NodePath[], offset: number): Failure | null {
  const found = callFailure(paths, offset)
  if (!found) return null
  return { use: found.use, culprit: (found.use as NodePath<t.CallExpression>).get('callee') as NodePath<t.Expression> }
}

/** `class Cat extends Animal`, of something that is no class. */
export function heritageFailure(paths: NodePath[], offset: number): Failure | null {
  const found = smallest(paths.filter((path): path is NodePath<t.Class> => path.isClass()))
  const parent = found?.get('superClass') as NodePath | undefined
  return found && parent?.isExpression() && isWithin(parent.node, offset) ? { use: found, culprit: parent } : null
}

export function operatorFailure(operator: 'in' | 'instanceof'): Finder {
  return (paths, offset) => {
    const found = smallest(paths.filter((path) => path.isBinaryExpression({ operator }) && encloses(path.node, offset)))
    return found?.isBinaryExpression() ? { use: found, culprit: found.get('right') } : null
  }
}

/** What cannot be written as text: engines place it at a part of a template or at the template, at the sign of a sum, behind `+=`. */
export function writtenFailure(paths: NodePath[], offset: number): Failure | null {
  const part = smallest(
    paths.filter(
      (path): path is NodePath<t.Expression> => path.isExpression() && path.node.start === offset && isPart(path),
    ),
  )
  if (part) return { use: part.parentPath as NodePath, culprit: part }
  const sum = smallest(
    paths.filter((path) => path.isBinaryExpression({ operator: '+' }) && isSignAt(path.node, offset)),
  )
  if (sum?.isBinaryExpression()) return { use: sum, culprit: sum.get('right') }
  const template = smallest(paths.filter((path) => path.isTemplateLiteral() && path.node.start === offset))
  const first = template?.isTemplateLiteral() ? template.get('expressions')[0] : undefined
  return template && first?.isExpression() ? { use: template, culprit: first } : null
}

function isPart({ parentPath, key }: NodePath): boolean {
  return Boolean(
    parentPath?.isTemplateLiteral() || (parentPath?.isAssignmentExpression({ operator: '+=' }) && key === 'right'),
  )
}

/** `list.length = n`: engines place it at the sign. */
export function lengthFailure(paths: NodePath[], offset: number): Failure | null {
  const written = paths.find(
    (path): path is NodePath<t.AssignmentExpression> =>
      path.isAssignmentExpression({ operator: '=' }) &&
      t.isMemberExpression(path.node.left) &&
      t.isIdentifier(path.node.left.property, { name: 'length' }) &&
      (path.node.start ?? 0) <= offset &&
      offset < (path.node.right.start ?? 0),
  )
  return written ? { use: written, culprit: written.get('right') } : null
}

/** Engines place a sum, a product or a comparison at its sign. */
export function signFailure(paths: NodePath[], offset: number): Failure | null {
  const found = smallest(paths.filter((path) => path.isBinaryExpression() && isSignAt(path.node, offset)))
  return found?.isBinaryExpression() ? { use: found, culprit: found.get('right') } : null
}

const isSignAt = ({ left, right }: t.BinaryExpression, offset: number): boolean =>
  (left.end ?? 0) <= offset && offset < (right.start ?? 0)

export function identifierFailure(paths: NodePath[], offset: number, wording: Wording): Failure | null {
  const named = paths.filter((path) => path.isIdentifier() && path.node.name === wording.name)
  const found = named.find((path) => path.node.start === offset) ?? named[0]
  return found ? { use: found, culprit: found as NodePath<t.Expression> } : null
}

/** Engines place a call at its method's name, at its function, or at `new`. */
export function callFailure(paths: NodePath[], offset: number): Failure | null {
  const calls = paths.filter(
    (path) => path.isCallExpression() || path.isOptionalCallExpression() || path.isNewExpression(),
  ) as NodePath<t.CallExpression>[]
  const exact = calls.filter((path) => startOfCall(path.node) === offset || path.node.start === offset)
  const there = smallest(exact) ?? smallest(calls.filter((path) => encloses(path.node, offset)))
  if (!there) return null
  const first = there.get('arguments')[0]
  return { use: there, culprit: (first?.isExpression() ? first : there) as NodePath<t.Expression> }
}

/** `a = b`, `a += b`, `a++`: what changes a variable or a property. */
export function changeFailure(paths: NodePath[], offset: number): Failure | null {
  const found = smallest(
    paths.filter(
      (path): path is NodePath<t.Expression> =>
        (path.isAssignmentExpression() || path.isUpdateExpression()) && encloses(path.node, offset),
    ),
  )
  return found ? { use: found, culprit: found } : null
}

/** A function that could not even be entered: engines place it at its head. Its body is all there is. */
export function entryFailure(paths: NodePath[], offset: number): Failure | null {
  const owner = smallest(
    paths.filter((path): path is NodePath<t.Function> => path.isFunction() && encloses(path.node, offset)),
  )
  const body = owner?.get('body') as NodePath | undefined
  if (!owner || !body?.isBlockStatement() || offset >= (body.node.start ?? 0)) return null
  return { use: body, culprit: body as NodePath as NodePath<t.Expression> }
}

/** A call in the innermost function around the place: one that only takes it as an argument did not fail. */
export function ownCallFailure(paths: NodePath[], offset: number): Failure | null {
  return callFailure(inOwnFunction(paths, offset), offset)
}

function inOwnFunction(paths: NodePath[], offset: number): NodePath[] {
  const owner = smallest(paths.filter((path) => path.isFunction() && encloses(path.node, offset)))
  return owner ? paths.filter((path) => path.getFunctionParent() === owner) : paths
}

export function smallestExpression(paths: NodePath[], offset: number): Failure | null {
  const found = smallest(paths.filter((path) => path.isExpression() && encloses(path.node, offset)))
  return found ? { use: found, culprit: found as NodePath<t.Expression> } : null
}

function startOfCall(node: t.CallExpression | t.NewExpression): number | null | undefined {
  if (node.type === 'NewExpression') return node.start
  return t.isMemberExpression(node.callee) || t.isOptionalMemberExpression(node.callee)
    ? node.callee.property.start
    : node.callee.start
}

export function propertyMayBe(node: t.MemberExpression, name: string): boolean {
  if (node.computed) return !isWritten(node.property) || String(node.property.value) === name
  return t.isIdentifier(node.property, { name }) || t.isPrivateName(node.property)
}

const isWritten = (node: t.Node): node is t.StringLiteral | t.NumericLiteral =>
  t.isStringLiteral(node) || t.isNumericLiteral(node)

const isWithin = (node: t.Node, offset: number): boolean => node.start === offset || encloses(node, offset)

/** Inside the member expression, but after its object. */
const isBetween = (node: t.MemberExpression, offset: number): boolean =>
  offset >= (node.object.end ?? 0) && offset <= (node.end ?? 0)

const encloses = (node: t.Node, offset: number): boolean => (node.start ?? 0) <= offset && offset <= (node.end ?? 0)

const isNear = (node: t.Node, offset: number): boolean => Math.abs((node.start ?? 0) - offset) < 200

const lengthOf = (node: t.Node): number => (node.end ?? 0) - (node.start ?? 0)

function smallest<T extends NodePath>(paths: T[]): T | undefined {
  return [...paths].sort((a, b) => lengthOf(a.node) - lengthOf(b.node))[0]
}
