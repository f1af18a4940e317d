import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from './absence.ts'
import { isEmptyLiteral } from './code.ts'
import { declaredAnswer } from './declared-answer.ts'
import { functionOf, returnsOf } from './idioms.ts'
import type { Site } from './site.ts'

/** What those who called the function take for no answer. */
export interface AnswerToCallers {
  text: string
  /** What says so. */
  said: string[]
}

/**
 * The calls on the stack, in whatever file: one that hands the answer on and is described (`undefined when there is none`), or that asks whether it
 * got one, `if (!found) ...`, or has an empty one until then. Null where none of them does.
 */
export function answerToCallers(site: Site): AnswerToCallers | null {
  const owner = functionOf(site.use)
  if (!owner.isFunction()) return null
  const said: string[] = []
  let text: string | null = null
  for (const call of site.callers) {
    const value = call.parentPath?.isAwaitExpression() ? call.parentPath : call
    const around = functionOf(value)
    if (isHandedOn(value)) {
      const declared = around.isFunction() ? declaredAnswer(around) : null
      if (declared) said.push(`Line ${lineOf(value)} hands the answer on, which is described as \`${declared.said}\`.`)
      text ??= declared?.text ?? null
      continue
    }
    const taken = takenBy(value, owner)
    if (taken) said.push(taken.said)
    text ??= taken?.text ?? null
    break
  }
  return text === null ? null : { text, said }
}

const isHandedOn = (value: NodePath): boolean =>
  Boolean(
    value.parentPath?.isReturnStatement() || (value.parentPath?.isArrowFunctionExpression() && value.key === 'body'),
  )

/** What the place that does something with the answer takes for none. */
function takenBy(value: NodePath, owner: NodePath<t.Function>): { text: string | null; said: string } | null {
  const begun = begunWith(value)
  if (begun)
    return {
      text: begun.text,
      said: `Line ${begun.line} begins with \`${begun.text}\`, which the answer takes the place of.`,
    }
  const asked = askedOf(value)
  if (!asked) return null
  return { text: asked.text ?? nothingLike(owner), said: `Line ${asked.line} asks whether there was an answer.` }
}

interface Question {
  line: number
  /** Where it asks for one nothing only. */
  text?: string
}

/** `let text = ''; if (asked) text = f()`: where it is not called, nothing is what the caller goes on with. */
function begunWith(value: NodePath): Required<Question> | null {
  const { parentPath, key } = value
  if (!parentPath?.isAssignmentExpression({ operator: '=' }) || key !== 'right') return null
  const { left } = parentPath.node
  const binding = t.isIdentifier(left) ? value.scope.getBinding(left.name) : null
  const maker = binding?.path.node
  if (!t.isVariableDeclarator(maker) || binding?.kind === 'const' || !maker.init) return null
  const text = emptyText(maker.init)
  return text === null ? null : { line: maker.loc?.start.line ?? 0, text }
}

function emptyText(node: t.Node): string | null {
  if (t.isStringLiteral(node, { value: '' })) return "''"
  if (!isEmptyLiteral(node)) return null
  return t.isArrayExpression(node) ? '[]' : '{}'
}

/** What is asked of the answer: at once, by the variable that it is put into, or by the parameter that it is given to. */
function askedOf(value: NodePath): Question | null {
  const parent = value.parentPath
  if (parent?.isVariableDeclarator() && t.isIdentifier(parent.node.id))
    return firstQuestion(parent.scope.getBinding(parent.node.id.name)?.referencePaths)
  if (parent?.isCallExpression() && value.listKey === 'arguments' && t.isIdentifier(parent.node.callee)) {
    const taker = parent.scope.getBinding(parent.node.callee.name)?.path
    const parameter = taker?.isFunction() ? taker.node.params[Number(value.key)] : undefined
    return t.isIdentifier(parameter) ? firstQuestion(taker?.scope.getBinding(parameter.name)?.referencePaths) : null
  }
  return questionOf(value)
}

/** The first thing that is done with it must be to ask: else it would have failed there, too. */
function firstQuestion(references: NodePath[] | undefined): Question | null {
  const [first] = references ?? []
  return first ? questionOf(first) : null
}

/** `if (!x)`, `x ? a : b`, `x && x.y`, `x || y`, `x == null`, `x?.y`: the place asks whether it is there. */
function questionOf(value: NodePath): Question | null {
  const parent = value.parentPath
  const line = lineOf(value)
  if (!parent) return null
  const isTest = value.key === 'test' || (parent.isLogicalExpression() && value.key === 'left')
  if (isTest || parent.isUnaryExpression({ operator: '!' })) return { line }
  if (parent.isOptionalMemberExpression() && parent.node.optional) return { line }
  if (!parent.isBinaryExpression() || !/^[!=]==?$/.test(parent.node.operator) || value.key !== 'left') return null
  const nothing = nothingOf(parent.node.right)
  if (nothing === null) return null
  return parent.node.operator.length === 3 ? { line, text: nothing } : { line }
}

/** The nothing of the kind that the function answers; null where it answers a text or a number, of which an empty one may be meant. */
function nothingLike(owner: NodePath<t.Function>): string | null {
  const answers = returnsOf(owner).flatMap(({ node }) => (node.argument ? [node.argument] : []))
  if (answers.some((node) => t.isNullLiteral(node))) return 'null'
  if (answers.some((node) => t.isBooleanLiteral(node) || t.isUnaryExpression(node, { operator: '!' }))) return 'false'
  return answers.length > 0 && !answers.some((node) => t.isLiteral(node) || t.isBinaryExpression(node))
    ? 'undefined'
    : null
}

const lineOf = (path: NodePath): number => path.node.loc?.start.line ?? 0
