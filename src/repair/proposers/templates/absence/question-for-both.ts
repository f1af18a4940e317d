import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isRepeatable, isReturned } from '../../../syntax/code.ts'
import { readsFrom } from '../../../syntax/reads-from.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'
import { nothingAt, weighed } from './going-without.ts'

/** `x && x.a === 1 ? one(x) : other(x)` asks for x, and then needs it in both ways: `x && (x.a === 1 ? one(x) : other(x))`. */
export const questionForBoth: Template = {
  id: 'question-for-both',
  suggest(site) {
    const { culprit } = site
    if (site.kind !== 'throw' || !isAbsent(site) || !isRepeatable(culprit.node)) return []
    const name = textOf(site, culprit.node)
    const asked = choiceOn(site, name)
    if (asked) return [askedBefore(site, asked, name)]
    const choice = site.use.findParent((path) => path.isStatement() || isOtherWay(path))
    const whole = choice?.parentPath
    if (!choice || !whole?.isConditionalExpression() || !isWholeAnswer(whole)) return []
    const rest = restOf(site, whole.get('test'), name)
    if (rest === null) return []
    const [open, close] = [rest.start ?? 0, whole.node.end ?? 0]
    return [
      {
        explanation: `Ask for ${name} before both ways: each of them needs it.`,
        edits: [
          { start: open, end: open, text: '(' },
          { start: close, end: close, text: ')' },
        ],
        prior: 0.68,
        reasons: [`The condition asks for ${name}, and the way that is taken without it needs it as well.`],
      },
    ]
  },
  examples: [
    {
      name: 'what is answered',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'value')" },
      before:
        "function keyOf(node) {\n  const found = look(node)\n  return found && typeof found.value === 'symbol' ? found.value : String(found.§value)\n}\n",
      values: { found: { type: 'null' } },
      after:
        "function keyOf(node) {\n  const found = look(node)\n  return found && (typeof found.value === 'symbol' ? found.value : String(found.value))\n}\n",
    },
    {
      name: 'what is needed for the question, too',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'end')" },
      before:
        "const end = typeof seen.term.§end === 'string' ? new Date(seen.term.end) : seen.term.end\nif (end && end < now) drop(seen)\n",
      values: { 'seen.term': { type: 'undefined' } },
      after:
        "const end = seen.term && (typeof seen.term.end === 'string' ? new Date(seen.term.end) : seen.term.end)\nif (end && end < now) drop(seen)\n",
    },
    {
      name: 'not where the other way does without it',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'value')" },
      before: 'function keyOf(found, other) {\n  return found && found.ok ? found.key : other.§value\n}\n',
      values: { other: { type: 'null' } },
      after: null,
    },
    {
      name: 'not where it is asked for in another way',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'value')" },
      before: 'function keyOf(found) {\n  return !found || found.ok ? 1 : found.inner.§value\n}\n',
      values: { 'found.inner': { type: 'null' } },
      after: null,
    },
  ],
}

/** `x.a ? one(x.b) : x.a` as a whole answer: nothing of it can do without x. */
function choiceOn(site: Site, name: string): NodePath<t.ConditionalExpression> | null {
  const test = site.use.findParent((path) => path.isStatement() || isQuestion(path))
  const whole = test?.parentPath
  if (!whole?.isConditionalExpression() || !isWholeAnswer(whole)) return null
  const { consequent, alternate } = whole.node
  return readsFrom(site, consequent, name) && readsFrom(site, alternate, name) ? whole : null
}

const isQuestion = ({ key, parentPath }: NodePath): boolean =>
  key === 'test' && parentPath?.isConditionalExpression() === true

function askedBefore(site: Site, whole: NodePath<t.ConditionalExpression>, name: string): Suggestion {
  const [start, end] = [whole.node.start ?? 0, whole.node.end ?? 0]
  return {
    variant: 'before',
    explanation: `Ask for ${name} before the question that needs it, as both of its ways do.`,
    edits: [
      { start, end: start, text: `${name} && (` },
      { start: end, end, text: ')' },
    ],
    ...weighed(site, whole, { nothing: nothingAt(site), prior: 0.4 }),
  }
}

const isOtherWay = ({ key, parentPath }: NodePath): boolean =>
  key === 'alternate' && parentPath?.isConditionalExpression() === true

/** The missing thing itself is the answer then. */
const isWholeAnswer = (path: NodePath): boolean =>
  isReturned(path) ||
  path.parentPath?.isVariableDeclarator() === true ||
  (path.parentPath?.isAssignmentExpression({ operator: '=' }) === true && path.key === 'right')

/** What follows `x && ` in the condition; null where it does not begin so, or goes on with `||`. */
function restOf(site: Site, test: NodePath<t.Expression>, name: string): t.Expression | null {
  if (!test.isLogicalExpression({ operator: '&&' })) return null
  const { left, right } = test.node
  if (textOf(site, left) === name) return right
  // `x && a && b` stands in the tree as `(x && a) && b`.
  return t.isLogicalExpression(left, { operator: '&&' }) && textOf(site, left.left) === name ? left.right : null
}
