import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { calledFunction } from './called-function.ts'
import { isRepeatable, rootName } from './code.ts'
import { functionOf } from './idioms.ts'
import { type Site, textOf } from './site.ts'

/** What every object answers, though nobody put it there. */
const INHERITED_KEYS = new Set(Object.getOwnPropertyNames(Object.prototype))

/** The key of the read was seen, and it is one that objects inherit; null where nobody has seen it. */
export function isInheritedKey(site: Site, key: t.Node): boolean | null {
  const known = site.values[textOf(site, key)]?.text
  return known === undefined ? null : INHERITED_KEYS.has(known)
}

/** Part of the expression is `table[key]` with a key that every object has: it is no entry of the table. */
export function isInheritedEntry(site: Site, node: t.Node): boolean {
  let found = false
  t.traverseFast(node, (each) => {
    if (t.isMemberExpression(each) && each.computed && isInheritedKey(site, each.property)) found = true
  })
  return found
}

/** The reads that are written as this one is, in the same function and those around it; what is written to is none. */
export function readsLike(site: Site, read: NodePath<t.MemberExpression>): NodePath<t.MemberExpression>[] {
  const text = textOf(site, read.node)
  const reads: NodePath<t.MemberExpression>[] = []
  outermostFunction(read).traverse({
    MemberExpression(path) {
      const { parentPath, key } = path
      const isChanged =
        (parentPath.isAssignmentExpression() && key === 'left') ||
        parentPath.isUpdateExpression() ||
        parentPath.isUnaryExpression({ operator: 'delete' })
      if (!isChanged && textOf(site, path.node) === text) reads.push(path)
    },
  })
  return reads
}

/** The call that gave what failed: `find(name)` of `const found = find(name); found.run()`. */
export function answeringCall({ culprit }: Site): t.CallExpression | null {
  const name = rootName(culprit.node)
  const binding = name === null ? undefined : culprit.scope.getBinding(name)
  const given = binding?.constant && binding.path.isVariableDeclarator() ? binding.path.node.init : null
  return t.isCallExpression(given) ? given : null
}

/** The reads of the function that gave what failed, and what its parameters were there, as far as it was seen. */
export function answeredReads(site: Site): { site: Site; reads: NodePath<t.MemberExpression>[] } | null {
  const call = answeringCall(site)
  const answerer = call && calledFunction(site.source, call.callee)
  if (!call || !answerer || answerer.node === functionOf(site.use).node) return null
  const values: Site['values'] = {}
  answerer.node.params.forEach((parameter, index) => {
    const argument = call.arguments[index]
    const fact = argument && site.values[textOf(site, argument)]
    if (t.isIdentifier(parameter) && fact) values[parameter.name] = fact
  })
  return { site: { ...site, values }, reads: readsIn(answerer) }
}

/**
 * The reads that gave a caller what it handed in, also through others that hand it on, where a parameter was a function that this
 * one does not call: every object has one as `constructor`, and lists are gone through by number.
 */
export function handedReads(site: Site): { site: Site; reads: NodePath<t.MemberExpression>[] } | null {
  const owner = functionOf(site.use)
  if (!owner.isFunction()) return null
  let index = owner.node.params.findIndex(
    (one) => t.isIdentifier(one) && site.values[one.name]?.type === 'function' && !isCalledIn(owner, one.name),
  )
  for (const call of site.callers) {
    const handed = index < 0 ? undefined : call.get('arguments')[index]
    if (!handed) return null
    const reads = lookedUp(handed)
    if (reads) return { site: { ...site, values: {} }, reads }
    index = parameterIndex(call, handed.node)
  }
  return null
}

/** `table[key]` itself, or those of the variable's value; null for what is no such variable. */
function lookedUp(handed: NodePath): NodePath<t.MemberExpression>[] | null {
  if (handed.isMemberExpression()) return isTableRead(handed) ? [handed] : null
  const binding = handed.isIdentifier() ? handed.scope.getBinding(handed.node.name) : undefined
  return binding?.constant && binding.path.isVariableDeclarator() ? readsIn(binding.path) : null
}

/** Which parameter of the function around it is handed on; -1 for none. */
function parameterIndex(call: NodePath, handed: t.Node): number {
  const owner = functionOf(call)
  if (!owner.isFunction() || !t.isIdentifier(handed)) return -1
  return owner.node.params.findIndex((one) => t.isIdentifier(one, { name: handed.name }))
}

const isCalledIn = (owner: NodePath<t.Function>, name: string): boolean =>
  owner.scope.getOwnBinding(name)?.referencePaths.some(({ key }) => key === 'callee') === true

/** `table[key]`, read with a key of text in the function that failed and those around it; the nearest before the failure first. */
export function tableReads(site: Site): NodePath<t.MemberExpression>[] {
  const at = site.use.node.end ?? 0
  return readsIn(outermostFunction(site.use))
    .filter(({ node }) => (node.start ?? 0) < at)
    .reverse()
}

function readsIn(owner: NodePath): NodePath<t.MemberExpression>[] {
  const reads: NodePath<t.MemberExpression>[] = []
  owner.traverse({
    MemberExpression(path) {
      if (isTableRead(path)) reads.push(path)
    },
  })
  return reads
}

function isTableRead({ node, parentPath, key }: NodePath<t.MemberExpression>): boolean {
  const isWritten = parentPath.isAssignmentExpression() && key === 'left'
  return node.computed && !t.isThisExpression(node.object) && isText(node.property) && !isWritten && isSteady(node)
}

function outermostFunction(path: NodePath): NodePath {
  let owner: NodePath = functionOf(path)
  for (let next = owner.getFunctionParent(); next; next = owner.getFunctionParent()) owner = next
  return owner
}

/** An index is a number, and says so in its name; of `names[i]` the list says it. */
function isText(key: t.Node): boolean {
  const named = t.isMemberExpression(key) ? (key.computed ? key.object : key.property) : key
  return (
    t.isIdentifier(named) &&
    !/^(?:[a-gijl-z]|\w*(?:index(?:es)?|indices|idx|pos|at|num|count|length)s?)$/i.test(named.name)
  )
}

/** It can be written twice: `(own || common)[key]` too. */
function isSteady({ object, property }: t.MemberExpression): boolean {
  const tables = t.isLogicalExpression(object) ? [object.left, object.right] : [object]
  return [...tables, property].every((node) => isRepeatable(node))
}
