import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { ERROR_NAME } from './objections.ts'
import type { Site } from './site.ts'

/** Calls that may find nothing. */
const FINDING =
  /^(?:exec|pop|shift|at|peek|closest|find|get|match|look|read|fetch|load|query|select|search|parse|resolve|pick|take|next|prev|parent|first|last)(?![a-z])/
const FINDING_START = /^(?:find|get|match|lookup|read|fetch|load|query|select|search|parse|resolve)(?=[A-Z])/

/**
 * The expression that gave the value, where that is one that may find nothing: `RE.exec(text)`, `table[key]`, `args[i + 1]`, `res.headers.location`.
 * What is simply given to a function is not looked up: that it is missing may be the fault of who gave it.
 */
export function lookupOf(site: Site): NodePath<t.Expression> | null {
  const given = givenValue(site.culprit)
  return given && mayFindNothing(given.node) ? given : null
}

function mayFindNothing(node: t.Node): boolean {
  if (t.isAwaitExpression(node)) return mayFindNothing(node.argument)
  if (t.isTSNonNullExpression(node)) return mayFindNothing(node.expression)
  if (t.isMemberExpression(node)) return !t.isThisExpression(node.object)
  if (!t.isCallExpression(node)) return false
  const { callee } = node
  const name = t.isMemberExpression(callee) && !callee.computed ? callee.property : callee
  return t.isIdentifier(name) && (FINDING.test(name.name) || FINDING_START.test(name.name))
}

/** The right side of what fills the variable, or the expression itself. */
function givenValue(culprit: NodePath<t.Expression>): NodePath<t.Expression> | null {
  if (!culprit.isIdentifier()) return culprit
  const binding = culprit.scope.getBinding(culprit.node.name)
  const filled = binding?.constantViolations.find((path) => path.isAssignmentExpression({ operator: '=' }))
  const declared = binding?.path.isVariableDeclarator() ? binding.path.get('init') : null
  const value = declared?.isExpression() ? declared : filled?.get('right')
  return value && !Array.isArray(value) && value.isExpression() ? (value as NodePath<t.Expression>) : null
}

/** The value is what a callback got behind its error: `function (err, entry) { ... }`. */
export function isAnswerOfCallback({ culprit }: Site): boolean {
  const binding = culprit.isIdentifier() ? culprit.scope.getBinding(culprit.node.name) : undefined
  const owner = binding?.scope.path
  if (binding?.kind !== 'param' || !owner?.isFunction() || owner.listKey !== 'arguments') return false
  const [first, ...others] = owner.node.params
  return t.isIdentifier(first) && ERROR_NAME.test(first.name) && others.includes(binding.identifier)
}
