import * as t from '@babel/types'
import { absentNames, nothingOf } from './absence.ts'
import { isEmptyLiteral } from './code.ts'

/**
 * What a way out answers. `nothing`, which is no, none and 0 as well, means the same wherever it is answered; what is `made` or `called`
 * is an answer, which belongs to what the guard before it had found.
 */
type ExitMeaning = 'nothing' | 'handed' | 'called' | 'made'

/** How much less an answer says of another value than nothing does. */
export const OWN_ANSWER: Record<ExitMeaning, number> = { nothing: 0, handed: 0, called: 0.08, made: 0.12 }

export function exitMeaning(exit: t.Statement): ExitMeaning {
  const answer = t.isReturnStatement(exit) ? exit.argument : null
  if (!answer || isNothing(answer)) return 'nothing'
  if (t.isIdentifier(answer) || t.isThisExpression(answer)) return 'handed'
  return t.isCallExpression(answer) || t.isNewExpression(answer) ? 'called' : 'made'
}

const isNothing = (node: t.Expression): boolean =>
  nothingOf(node) !== null ||
  isEmptyLiteral(node) ||
  t.isBooleanLiteral(node, { value: false }) ||
  t.isStringLiteral(node, { value: '' }) ||
  t.isNumericLiteral(node, { value: 0 })

/** `if (cache[key]) return cache[key]`: it answers what its own question has found, and has nothing to say where there is no such thing. */
export function answersWhatItFound(test: t.Expression, exit: t.Statement, textOf: (node: t.Node) => string): boolean {
  const answer = t.isReturnStatement(exit) ? exit.argument : null
  if (!t.isIdentifier(answer) && !t.isMemberExpression(answer)) return false
  const text = textOf(answer)
  if (nothingOf(answer) !== null || absentNames(test, textOf).includes(text)) return false
  let isAsked = false
  t.traverseFast(test, (node) => {
    if (node.type === answer.type && textOf(node) === text) isAsked = true
  })
  return isAsked
}

/** `return { status: 200 }`, `return { ok: true }`: it says that all went well. */
export const saysSuccess = (exitText: string): boolean =>
  /\b(?:status|statusCode|code)['"]?\s*[:=(]\s*2\d\d\b|\b(?:ok|success|isOk|isValid|valid)['"]?\s*:\s*true\b/.test(
    exitText,
  )
