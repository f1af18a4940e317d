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
  return sources.flatMap(shortened).slice(0, LOOPS_MAX)
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

/** `list[i]` or `list[i++]` is taken as if it were there. */
function readsTooFar(text: string, body: t.Statement, list: string, counter: string): boolean {
  let reads = false
  let isAsked = false
  t.traverse(body, (node, ancestors) => {
    if (!t.isMemberExpression(node, { computed: true })) return
    if (text.slice(node.object.start ?? 0, node.object.end ?? 0) !== list) return
    const by = t.isUpdateExpression(node.property) && !node.property.prefix ? node.property.argument : node.property
    if (!t.isIdentifier(by, { name: counter })) return
    reads = true
    const parent = ancestors.at(-1)?.node
    if (t.isBinaryExpression(parent) || t.isLogicalExpression(parent) || t.isUnaryExpression(parent)) isAsked = true
    if (t.isIfStatement(parent) || t.isConditionalExpression(parent) || t.isAssignmentExpression(parent)) isAsked = true
  })
  return reads && !isAsked
}
