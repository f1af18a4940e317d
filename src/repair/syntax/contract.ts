import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'

/** What a function says of itself that it answers when it has nothing to answer. */
export interface DeclaredAnswer {
  /** As it is written after `return`. */
  text: string
  /** The words that say so: they are shown. */
  said: string
  /** `words` say when it is so; a `type` says only that it may be. */
  by: 'words' | 'type'
}

const EMPTY = `null|undefined|NaN|false|-1|an? empty (?:text|string|array|list|object)`
/** `null when it cannot be read`, `or undefined if there is none`, `an empty list otherwise`. */
const WHEN_ABSENT = new RegExp(
  String.raw`(?<![\w|{])\`?(${EMPTY})\`?,? (?:when|if|where|for|unless|otherwise)\b[^.;]*`,
  'gi',
)
/** Whoever answers yes or no says no of what is not there. */
const EMPTY_OF_TYPE = new Map([
  ['null', 'null'],
  ['undefined', 'undefined'],
  ['boolean', 'false'],
])
const SAID_CHARS_MAX = 120

/** The answers for nothing that the function's description and its declared type name, those in words first. */
export function declaredAnswers(owner: NodePath): DeclaredAnswer[] {
  const description = descriptionOf(owner)
  const inWords = [...description.matchAll(WHEN_ABSENT)].map(
    ([said, word = '']): DeclaredAnswer => ({ text: textFor(word), said: said.slice(0, SAID_CHARS_MAX), by: 'words' }),
  )
  const types = answerTypes(owner, description)
  const inType = (types ?? [])
    .filter((type) => EMPTY_OF_TYPE.has(type))
    .map((type): DeclaredAnswer => ({ text: EMPTY_OF_TYPE.get(type)!, said: `its type has ${type}`, by: 'type' }))
  return [...inWords, ...inType]
}

/** The function's type, which a compiler checks, has no place for undefined. What a comment says of types, nothing checks. */
export function promisesAnAnswer(owner: NodePath): boolean {
  const types = answerTypes(owner, '')
  return types !== null && !types.some((type) => /^(?:undefined|void|any|unknown)$/.test(type))
}

/** The function's description says that it throws: what it cannot use is to be heard of. */
export function saysItThrows(owner: NodePath): boolean {
  return /@throws\b|\b(?:throws|rejects with) an? \w*Error\b/i.test(descriptionOf(owner))
}

/** Alternatives of the declared type, what a promise is for in its place; null where none is declared. */
function answerTypes(owner: NodePath, description: string): string[] | null {
  const declared = owner.isFunction() && t.isTSTypeAnnotation(owner.node.returnType) ? owner.node.returnType : null
  const source = declared ? typeText(declared.typeAnnotation) : /@returns?\s*\{([^\n]*)\}/.exec(description)?.[1]
  if (source === undefined || source === null) return null
  const inner = /^Promise<(.*)>$/s.exec(source.trim())?.[1] ?? source
  // What stands in braces or brackets belongs to one alternative.
  return /[<{([]/.test(inner) && !/\|\s*(?:null|undefined)\s*$/.test(inner)
    ? [inner.trim()]
    : inner.split('|').map((type) => type.trim())
}

function typeText(type: t.TSType): string | null {
  if (t.isTSUnionType(type)) return type.types.map((each) => typeText(each) ?? 'object').join(' | ')
  if (t.isTSNullKeyword(type)) return 'null'
  if (t.isTSUndefinedKeyword(type)) return 'undefined'
  if (t.isTSVoidKeyword(type)) return 'void'
  if (t.isTSBooleanKeyword(type)) return 'boolean'
  if (t.isTSAnyKeyword(type)) return 'any'
  if (t.isTSUnknownKeyword(type)) return 'unknown'
  const argument = t.isTSTypeReference(type) ? type.typeParameters?.params[0] : undefined
  if (t.isTSTypeReference(type) && t.isIdentifier(type.typeName, { name: 'Promise' }) && argument)
    return typeText(argument)
  return 'value'
}

/** The comment before the function, or before the statement that names it. */
function descriptionOf(owner: NodePath): string {
  for (let at: NodePath | null = owner; at; at = at.parentPath) {
    const comment = at.node.leadingComments?.at(-1)
    if (comment) return comment.value.replace(/^[ \t]*\*[ \t]?/gm, '').replace(/\s*\n(?!\s*@)\s*/g, ' ')
    if (at.isStatement() || at.isMethod() || at.isProperty()) {
      const exported = at.parentPath?.isExportDeclaration() ? at.parentPath : null
      if (!exported) return ''
    }
  }
  return ''
}

function textFor(word: string): string {
  const kind = /^an? empty (\w+)$/i.exec(word)?.[1]?.toLowerCase()
  if (kind === undefined) return word
  return kind === 'object' ? '{}' : kind === 'text' || kind === 'string' ? "''" : '[]'
}
