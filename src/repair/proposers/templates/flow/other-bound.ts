import * as t from '@babel/types'
import { functionOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** A guard that counts parts from one side only, passed by a value that is off on the other side. */
export const otherBound: Template = {
  id: 'other-bound',
  suggest(site) {
    const suggestions: Suggestion[] = []
    functionOf(site.use).traverse({
      IfStatement(path) {
        if ((path.node.end ?? 0) > (site.use.node.start ?? 0)) return
        const suggestion = tightened(site, path.node)
        if (suggestion) suggestions.push(suggestion)
      },
    })
    return suggestions
  },
  examples: [
    {
      name: 'too many parts are as wrong as too few',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'exp')" },
      before:
        'function verify(token, done) {\n  var parts = token.split(".");\n  if (parts.length < 3) return done(new Error("malformed"));\n  return open(token).§exp;\n}\n',
      values: { parts: { type: 'object', className: 'Array', length: 4 } },
      after:
        'function verify(token, done) {\n  var parts = token.split(".");\n  if (parts.length !== 3) return done(new Error("malformed"));\n  return open(token).exp;\n}\n',
    },
    {
      name: 'not when the value was within what the guard means',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'exp')" },
      before:
        'function verify(token, done) {\n  var parts = token.split(".");\n  if (parts.length < 3) return done(new Error("malformed"));\n  return open(token).§exp;\n}\n',
      values: { parts: { type: 'object', className: 'Array', length: 3 } },
      after: null,
    },
  ],
}

function tightened(site: Site, guard: t.IfStatement): Suggestion | null {
  const test = guard.test
  if (
    guard.alternate ||
    !leaves(guard.consequent) ||
    !t.isBinaryExpression(test) ||
    test.operator !== '<' ||
    !t.isNumericLiteral(test.right)
  )
    return null
  if (!t.isMemberExpression(test.left) || !t.isIdentifier(test.left.property, { name: 'length' })) return null
  const list = textOf(site, test.left.object)
  const fact = site.values[list]
  if (
    fact?.className !== 'Array' ||
    fact.length === undefined ||
    fact.length <= test.right.value ||
    test.right.value < 2
  )
    return null
  const operatorAt = site.source.text.indexOf('<', test.left.end ?? 0)
  return {
    explanation: `Refuse more than ${test.right.value} parts as fewer are refused.`,
    edits: [{ start: operatorAt, end: operatorAt + 1, text: '!==' }],
    prior: 0.55,
    reasons: [
      `${list} had ${fact.length} parts when it failed, and the guard at line ${guard.loc?.start.line ?? 0} asks for no fewer than ${test.right.value}.`,
    ],
  }
}

function leaves(node: t.Statement): boolean {
  const last = t.isBlockStatement(node) ? node.body.at(-1) : node
  return t.isReturnStatement(last) || t.isThrowStatement(last)
}
