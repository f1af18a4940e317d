import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { propertyOf } from '../../syntax/missing-method.ts'
import type { SourceFile } from '../../syntax/source.ts'
import { edited, type Found, type Rule } from './rule.ts'
import { sourcesWith } from './sources.ts'

const MISSING = /^Cannot (?:read|set) propert.* of undefined|^Cannot destructure .* undefined/
const PRIOR = 0.82
const LOOPS_MAX = 3

/**
 * `while (i <= list.length) out.push(list[i++])`: the last round reads what is behind the end, which is met wherever the list is used. Only a loop
 * that takes what it reads by its own counter counts too far; one that cuts, or looks one back, may have to go so far.
 */
export const countedTooFar: Rule = async ({ error }, project) => {
  if (!MISSING.test(error.message)) return []
  const sources = await sourcesWith(project, (text) => /<=\s*[\w$.]+\.length\b/.test(text))
  // Nearest to the failure first.
  const stack = error.frames.map(({ file }) => file)
  const order = ({ path }: SourceFile): number => -stack.lastIndexOf(path)
  return sources
    .sort((a, b) => order(a) - order(b))
    .flatMap(shortened)
    .slice(0, LOOPS_MAX)
}

function shortened(source: SourceFile): Found[] {
  const found: Found[] = []
  source.root.traverse({
    Loop(path) {
      const list = path.isForStatement() || path.isWhileStatement() ? listTooFar(source, path) : null
      if (list === null) return
      const { test, loc } = path.node as t.ForStatement | t.WhileStatement
      const at = source.text.indexOf('<=', (test as t.BinaryExpression).left.end ?? 0)
      found.push({
        pattern: 'counted-too-far',
        explanation: `Stop at the last element of ${list}.`,
        files: edited(source, [{ start: at, end: at + 2, text: '<' }]),
        prior: PRIOR,
        reasons: [
          `The loop at line ${loc?.start.line ?? 0} of ${source.path} reads one element more than ${list} has.`,
        ],
      })
    },
  })
  return found
}

/** The list of which the loop reads one element too many. */
function listTooFar({ text }: SourceFile, { node }: NodePath<t.ForStatement | t.WhileStatement>): string | null {
  const { test, body } = node
  if (!t.isBinaryExpression(test, { operator: '<=' }) || !t.isIdentifier(test.left)) return null
  const list = t.isMemberExpression(test.right) && propertyOf(test.right) === 'length' ? test.right.object : null
  const name = list && text.slice(list.start ?? 0, list.end ?? 0)
  return name !== null && readsTooFar(text, body, name, test.left.name) ? name : null
}

/** `list[i]` or `list[i++]` is taken as if it were there, and nothing is read one back. */
function readsTooFar(text: string, body: t.Statement, list: string, counter: string): boolean {
  const takers: (t.Node | undefined)[] = []
  let isOneBack = false
  t.traverse(body, (node, ancestors) => {
    if (!t.isMemberExpression(node, { computed: true })) return
    if (text.slice(node.object.start ?? 0, node.object.end ?? 0) !== list) return
    const { property } = node
    if (t.isBinaryExpression(property, { operator: '-' })) isOneBack = true
    const by = t.isUpdateExpression(property) && !property.prefix ? property.argument : property
    if (t.isIdentifier(by, { name: counter })) takers.push(ancestors.at(-1)?.node)
  })
  const isFree = takers.every(
    (taker) => !isQuestion(taker) && !t.isAssignmentExpression(taker) && !isAskedLater(body, taker),
  )
  return takers.length > 0 && !isOneBack && isFree
}

/** `const c = list[i]`, and then a question about `c`. */
function isAskedLater(body: t.Statement, taker: t.Node | undefined): boolean {
  const kept = t.isVariableDeclarator(taker) && t.isIdentifier(taker.id) ? taker.id.name : null
  let is = false
  if (kept !== null)
    t.traverse(body, (node, ancestors) => {
      if (t.isIdentifier(node, { name: kept }) && isQuestion(ancestors.at(-1)?.node)) is = true
    })
  return is
}

const isQuestion = (node: t.Node | undefined): boolean =>
  t.isBinaryExpression(node) ||
  t.isLogicalExpression(node) ||
  t.isUnaryExpression(node) ||
  t.isIfStatement(node) ||
  t.isConditionalExpression(node) ||
  t.isSwitchStatement(node) ||
  t.isOptionalMemberExpression(node)
