import { UserError } from '../../domain/errors.ts'

/** `key:value`, as rules are written; `!` before it turns it round. */
export interface Condition {
  key: string
  pattern: string
  isNegated: boolean
}

/** Words of a rule; a value in double quotes may hold spaces, and `\"`. */
export function wordsOf(line: string): string[] {
  return line.match(/(?:[^\s"]|"(?:[^"\\]|\\.)*"?)+/g) ?? []
}

export function conditionOf(word: string, line: string): Condition {
  const match = /^(!?)([a-zA-Z][\w.-]*):(.+)$/s.exec(word)
  if (!match) throw new UserError(`In the rule \`${line}\`, \`${word}\` is no condition like \`function:checkout*\`.`)
  const [, negation, key, value] = match
  return { key: key!, pattern: unquoted(value!), isNegated: negation === '!' }
}

export function unquoted(word: string): string {
  if (!word.startsWith('"')) return word
  return word.replace(/^"|"$/g, '').replace(/\\(.)/gs, '$1')
}

/** Rules are written one a line; empty lines and comments count for nothing. */
export function ruleLines(lines: readonly string[]): string[] {
  return lines
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}
