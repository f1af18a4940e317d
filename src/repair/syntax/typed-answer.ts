import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from './absence.ts'
import { descriptionOf } from './declared-answer.ts'
import { returnsOf } from './idioms.ts'

/**
 * The nothing that the function may answer by its type, `Date | null` or `@returns {?Date}`, and never does so far. Null where it may not, or may
 * answer more than one.
 */
export function typedAnswer(owner: NodePath<t.Function>): 'null' | 'undefined' | null {
  const words = owner.node.returnType ? typesOf(owner.node.returnType) : wordsOf(descriptionOf(owner))
  const nothings = (['null', 'undefined'] as const).filter((word) => words.includes(word))
  const [only] = nothings
  if (!only || nothings.length > 1) return null
  const isAnswered = returnsOf(owner).some(({ node }) => !node.argument || nothingOf(node.argument) !== null)
  return isAnswered ? null : only
}

/** By its type, `string` or `@returns {string}`, it always answers text. */
export function answersText(owner: NodePath<t.Function>): boolean {
  const { returnType } = owner.node
  if (returnType) return t.isTSTypeAnnotation(returnType) && t.isTSStringKeyword(returnType.typeAnnotation)
  const words = wordsOf(descriptionOf(owner))
  return words.length === 1 && /^string$/i.test(words[0] ?? '')
}

/** The members of the union, also of what is promised. */
function typesOf(annotation: t.Node): string[] {
  const type = t.isTSTypeAnnotation(annotation) ? annotation.typeAnnotation : annotation
  if (t.isTSUnionType(type)) return type.types.flatMap(typesOf)
  if (t.isTSTypeReference(type) && t.isIdentifier(type.typeName, { name: 'Promise' }))
    return (type.typeParameters?.params ?? []).flatMap(typesOf)
  if (t.isTSNullKeyword(type)) return ['null']
  return t.isTSUndefinedKeyword(type) ? ['undefined'] : []
}

function wordsOf(description: string): string[] {
  const type = /@returns?\s+\{([^{}]*)\}/.exec(description)?.[1] ?? ''
  const inner = /^Promise<(.*)>$/.exec(type.trim())?.[1] ?? type
  if (inner.includes('<')) return []
  return inner.trim().startsWith('?') ? ['null'] : inner.split(/[|()]/).map((word) => word.trim())
}
