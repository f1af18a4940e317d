import type { NodePath } from '@babel/traverse'
import { isRepeatable } from '../../../syntax/code.ts'
import { conditionOperand } from '../../../syntax/condition-operand.ts'
import { readsFrom } from '../../../syntax/reads-from.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `x.a === 1 || x.a === 2` asks x again and again: once for x itself, before all of them. */
export const rowOfQuestions: Template = {
  id: 'row-of-questions',
  suggest(site) {
    const { culprit, use } = site
    if (site.kind !== 'throw' || !isAbsent(site) || !isRepeatable(culprit.node)) return []
    const operand = conditionOperand(use)
    const name = textOf(site, culprit.node)
    const row = operand && rowFrom(site, operand, name)
    if (!row || isUsedLater(site, row)) return []
    const [start, end] = [row.node.start ?? 0, row.node.end ?? 0]
    return [
      {
        explanation: `Ask for ${name} before the questions that all need it.`,
        edits: [
          { start, end: start, text: `${name} && (` },
          { start: end, end, text: ')' },
        ],
        prior: 0.62,
        reasons: [`Each of the questions asks ${name} for something: of a missing one none of it is so.`],
      },
    ]
  },
  examples: [
    {
      name: 'one of two kinds',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'type')" },
      before: "if (node.argument.§type === 'List' || node.argument.type === 'Table') keep(node)\n",
      after: "if (node.argument && (node.argument.type === 'List' || node.argument.type === 'Table')) keep(node)\n",
    },
    {
      name: 'as far as they go',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'kind')" },
      before: 'if (last.§kind === 1 || last.kind === 2 || force) go()\n',
      after: 'if (last && (last.kind === 1 || last.kind === 2) || force) go()\n',
    },
    {
      name: 'not what is kept behind the questions',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'kind')" },
      before: 'const one = read()\nif (one.§kind === 1 || one.kind === 2) one.own = true\nkeep(one)\n',
      after: null,
    },
    {
      name: 'not where the next question does without it',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'kind')" },
      before: 'if (last.§kind === 1 || force) go()\n',
      after: null,
    },
    {
      name: 'not where the next question asks for it itself',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'kind')" },
      before: 'if (last.§kind === 1 || !last) go()\n',
      after: null,
    },
  ],
}

/** What goes on with the value behind the questions goes on with nothing. */
function isUsedLater({ culprit }: Site, row: NodePath): boolean {
  const statement = row.getStatementParent()
  const binding = culprit.isIdentifier() ? culprit.scope.getBinding(culprit.node.name) : null
  return Boolean(binding?.referencePaths.some(({ node }) => (node.start ?? 0) > (statement?.node.end ?? 0)))
}

/** The `||` whose first operand this is, as long as those that follow read from the same. */
function rowFrom(site: Site, operand: NodePath, name: string): NodePath | null {
  let row: NodePath | null = null
  for (let at: NodePath = operand; at.parentPath?.isLogicalExpression({ operator: '||' }); at = at.parentPath) {
    if (at.key !== 'left' || !readsFrom(site, at.parentPath.node.right, name)) break
    row = at.parentPath
  }
  return row
}
