import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { ValueFact } from '../facts/facts.ts'
import { type Site, textOf } from './site.ts'

/** `receiver.method(...)` failed, because what the receiver was has no such method. */
export interface MissingMethod {
  receiver: NodePath<t.Expression>
  method: string
  name: string
  fact: ValueFact
}

/** The method that was called here and is none; null where something else failed, or where nobody saw what the receiver was. */
export function missingMethod(site: Site): MissingMethod | null {
  const { culprit } = site
  if (site.kind !== 'throw' || site.wording.kind !== 'not-a-function' || !culprit.isMemberExpression()) return null
  const method = propertyOf(culprit.node)
  // What is called here has the method, and calls another in vain, elsewhere.
  if (method === null || !site.wording.expression?.endsWith(method)) return null
  const receiver = culprit.get('object')
  const name = textOf(site, receiver.node)
  const fact = site.values[name]
  return fact && receiver.isExpression() ? { receiver, method, name, fact } : null
}

/** `trim` of `x.trim` and of `x['trim']`. */
export function propertyOf({ property, computed }: t.MemberExpression | t.OptionalMemberExpression): string | null {
  if (computed) return t.isStringLiteral(property) ? property.value : null
  return t.isIdentifier(property) ? property.name : null
}

/** The word that says what is read: the variable's name, or that of the property; null where it is computed. */
export const wordOf = (node: t.Node): string | null =>
  t.isIdentifier(node) ? node.name : t.isMemberExpression(node) ? propertyOf(node) : null

/** `isPlainObject(...)`, `Array.isArray(...)`, `validate(...)` */
export const isQuestion = (callee: t.Node): boolean => /^(?:is|has|check|valid\w*)(?![a-z])/.test(wordOf(callee) ?? '')

const BUILT_IN = [Array.prototype, String.prototype, Date.prototype, Number.prototype]

/** Text, lists, dates or numbers have a method of that name, so that what lacks it is a thing of another kind. */
export const isBuiltIn = (method: string): boolean => BUILT_IN.some((kind) => method in kind)
