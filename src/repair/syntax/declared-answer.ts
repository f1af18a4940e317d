import type { NodePath } from '@babel/traverse'

/** What a function's description says that it answers when it has nothing to answer. */
export interface DeclaredAnswer {
  /** As it is written after `return`. */
  text: string
  /** The words that say so: they are shown. */
  said: string
}

/** `null when it cannot be read`, `or undefined if there is none`, `an empty list otherwise`; not a type, which tells no case. */
const WHEN_ABSENT =
  /(?<![\w|{])`?(null|undefined|false|NaN|-1|an? empty (?:text|string|array|list|object))`?,? (?:when|if|where|for|unless|otherwise|on (?:error|failure))\b[^.;,]*/gi
/** `null when they are the same` speaks of two that are there. */
const OF_WHAT_IS_THERE = /\b(?:same|equal|identical|alike)\b/
const SAID_CHARS_MAX = 120

/** Null where the description says nothing of it, or different things. */
export function declaredAnswer(owner: NodePath): DeclaredAnswer | null {
  const answers = [...descriptionOf(owner).matchAll(WHEN_ABSENT)]
    .filter(([said]) => !OF_WHAT_IS_THERE.test(said))
    .map(([said, word = '']): DeclaredAnswer => ({ text: textFor(word), said: said.slice(0, SAID_CHARS_MAX) }))
  const [first] = answers
  if (!first) return answerToWhether(owner)
  return answers.every(({ text }) => text === first.text) ? first : null
}

/** `Whether the client was in the room`, `Answers whether ...`: of what is missing it was not so. */
function answerToWhether(owner: NodePath): DeclaredAnswer | null {
  const said = /^[\s*]*(?:(?:answers|returns|tells|says) )?whether\b[^.;]*/i.exec(descriptionOf(owner))?.[0].trim()
  const isOfLack =
    said !== undefined && /\b(?:empty|missing|absent|no|not|none|nothing|null|undefined|without|lacks?)\b/i.test(said)
  return said === undefined || isOfLack ? null : { text: 'false', said: said.slice(0, SAID_CHARS_MAX) }
}

const WHEN_REFUSED = /\b[Tt]hrows (?:an? )?`?([A-Z]\w*Error)`?,? (?:when|if|where|for|unless|on)\b[^.;]*/

/** The class of what the function says that it throws for what it cannot use, and the words that say so. */
export function declaredRefusal(owner: NodePath): { error: string; said: string } | null {
  const [said, error] = WHEN_REFUSED.exec(descriptionOf(owner)) ?? []
  return said === undefined || error === undefined ? null : { error, said: said.slice(0, SAID_CHARS_MAX) }
}

/** The comment before the function, or before the statement that names it. */
export function descriptionOf(owner: NodePath): string {
  for (let at: NodePath | null = owner; at; at = at.parentPath) {
    const comment = at.node.leadingComments?.at(-1)
    if (comment) return comment.value.replace(/^[ \t]*\*[ \t]?/gm, '').replace(/\s*\n(?!\s*@)\s*/g, ' ')
    const isNamed = at.isStatement() || at.isMethod() || at.isProperty()
    if (isNamed && !at.parentPath?.isExportDeclaration()) return ''
  }
  return ''
}

function textFor(word: string): string {
  const kind = /^an? empty (\w+)$/i.exec(word)?.[1]?.toLowerCase()
  if (kind === undefined) return /^nan$/i.test(word) ? 'NaN' : word.toLowerCase()
  if (kind === 'object') return '{}'
  return kind === 'text' || kind === 'string' ? "''" : '[]'
}
