import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { asksForLack, bindsLooser } from '../../../syntax/branches.ts'
import { absentTest, isRepeatable } from '../../../syntax/code.ts'
import { functionOf, nameOf } from '../../../syntax/idioms.ts'
import { isAbsent, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `isEmpty = x.length === 0` becomes `isEmpty = x == null || x.length === 0`: what is asked is said by the name, and what is missing is empty. */
export const missingIsEmpty: Template = {
  id: 'missing-is-empty',
  suggest(site) {
    const { culprit, use } = site
    if (site.kind !== 'throw' || !isAbsent(site) || !isRepeatable(culprit.node)) return []
    const question = use.findParent((path) => asksForLack(path.node) || path.isStatement() || path.isFunction())
    if (!question?.isExpression()) return []
    const asked = nameOfAnswer(question)
    if (asked === null || !EMPTY.test(asked)) return []
    const name = textOf(site, culprit.node)
    const isOperand = question.parentPath?.isLogicalExpression({ operator: '&&' }) || bindsLooser(question.node)
    const [open, close] = isOperand ? ['(', ')'] : ['', '']
    const { start, end } = question.node
    return [
      {
        explanation: `A missing ${name} is empty, too.`,
        edits: [
          { start: start ?? 0, end: start ?? 0, text: `${open}${absentTest(site, name)} || ` },
          ...(close === '' ? [] : [{ start: end ?? 0, end: end ?? 0, text: close }]),
        ],
        prior: 0.66,
        reasons: [`${asked} says whether there is nothing in ${name}.`],
      },
    ]
  },
  examples: [
    {
      name: 'a row with one cell',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'length')" },
      before:
        'function skip(row) {\n  var emptyLine = row.length === 1 && row[0].§length === 0;\n  return emptyLine;\n}\n',
      values: { 'row[0]': { type: 'null' } },
      after:
        'function skip(row) {\n  var emptyLine = row.length === 1 && (row[0] == null || row[0].length === 0);\n  return emptyLine;\n}\n',
    },
    {
      name: 'what a function is there to say',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'trim')" },
      before: "const isBlank = (text) => text.§trim() === '';\n",
      values: { text: { type: 'undefined' } },
      after: "const isBlank = (text) => text == null || text.trim() === '';\n",
    },
    {
      name: 'not another question',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'length')" },
      before: 'function skip(row) {\n  var isShort = row.§length === 0;\n  return isShort;\n}\n',
      values: { row: { type: 'null' } },
      after: null,
    },
    {
      name: 'not whether there is something',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'length')" },
      before: 'function skip(row) {\n  var isEmpty = row.§length > 0;\n  return isEmpty;\n}\n',
      values: { row: { type: 'null' } },
      after: null,
    },
  ],
}

const EMPTY = /(?:^|[a-z_$])(?:[Ee]mpty|[Bb]lank|[Mm]issing)(?![a-z])/

/** What the answer is put into, or the function that gives it, where nothing but other conditions stand between. */
function nameOfAnswer(question: NodePath): string | null {
  let at = question
  while (at.parentPath && (at.parentPath.isLogicalExpression() || isWayOf(at))) at = at.parentPath
  const { parentPath } = at
  if (parentPath?.isVariableDeclarator()) return t.isIdentifier(parentPath.node.id) ? parentPath.node.id.name : null
  if (parentPath?.isAssignmentExpression({ operator: '=' }) && at.key === 'right')
    return t.isIdentifier(parentPath.node.left) ? parentPath.node.left.name : null
  const owner = functionOf(at)
  const isAnswer = parentPath?.isReturnStatement() || parentPath === owner
  return isAnswer && owner.isFunction() ? nameOf(owner) : null
}

const isWayOf = ({ key, parentPath }: NodePath): boolean =>
  key !== 'test' && parentPath?.isConditionalExpression() === true
