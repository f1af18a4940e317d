import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { leavesEarly, nameOf } from './idioms.ts'

/** What the callers of a function take for no answer, and where one of them asks for it. */
export interface AwaitedAnswer {
  text: string
  line: number
}

/**
 * `if (found === false) return` on what the function gave, or on the parameter that its answer goes into: its callers know this one answer as none. Null
 * where they ask for nothing of the kind, or for different ones.
 */
export function awaitedAnswer(owner: NodePath<t.Function>): AwaitedAnswer | null {
  const name = nameOf(owner)
  const binding = name === null ? undefined : owner.parentPath?.scope.getBinding(name)
  const answers = (binding?.referencePaths ?? []).flatMap((reference) => {
    const call = reference.parentPath
    return call?.isCallExpression() && reference.key === 'callee' ? askedOf(call) : []
  })
  const [first] = answers
  return first && answers.every(({ text }) => text === first.text) ? first : null
}

/** Where the answer is kept, or handed on to, and what is asked of it there. */
function askedOf(call: NodePath<t.CallExpression>): AwaitedAnswer[] {
  const parent = call.parentPath
  if (parent.isVariableDeclarator() && t.isIdentifier(parent.node.id))
    return asked(parent.scope.getBinding(parent.node.id.name)?.referencePaths ?? [])
  if (!parent.isCallExpression() || call.listKey !== 'arguments' || !t.isIdentifier(parent.node.callee)) return []
  const taker = functionOf(parent.scope.getBinding(parent.node.callee.name)?.path)
  const parameter = taker?.node.params[Number(call.key)]
  return taker && t.isIdentifier(parameter) ? asked(taker.scope.getBinding(parameter.name)?.referencePaths ?? []) : []
}

function functionOf(path: NodePath | undefined): NodePath<t.Function> | null {
  const init = path?.isVariableDeclarator() ? path.get('init') : path
  return init && !Array.isArray(init) && init.isFunction() ? init : null
}

function asked(references: NodePath[]): AwaitedAnswer[] {
  return references.flatMap(({ parentPath: question, key }) => {
    if (!question?.isBinaryExpression() || !/^===?$/.test(question.node.operator) || key !== 'left') return []
    const statement = question.parentPath
    const { right } = question.node
    if (!statement?.isIfStatement() || !leavesEarly(statement.node) || !isNone(right)) return []
    return [{ text: wordOf(right), line: question.node.loc?.start.line ?? 0 }]
  })
}

const isNone = (node: t.Node): boolean =>
  t.isNullLiteral(node) || t.isBooleanLiteral(node, { value: false }) || t.isIdentifier(node, { name: 'undefined' })

const wordOf = (node: t.Node): string =>
  t.isNullLiteral(node) ? 'null' : t.isBooleanLiteral(node) ? 'false' : 'undefined'
