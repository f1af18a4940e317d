import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { askedElsewhere } from '../../../syntax/asked-elsewhere.ts'
import { hasNode } from '../../../syntax/code.ts'
import { isDifferenceOfLikes, isNextOfRow } from '../../../syntax/condition-operand.ts'
import { isInConditionOnWhatIsThere } from '../../../syntax/guard-polarity.ts'
import { isKindOfTwoWays } from '../../../syntax/kind-question.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion } from '../template.ts'

/** Elsewhere the file reads on only when the same thing is there. */
const ASKED_PRIOR = 0.6
const ENTRY_PRIOR = 0.6
/** The condition is the property itself, `if (x.p)`: it asks whether there is one. */
const PLAIN_PRIOR = 0.6
/** The condition is of a kind that rather holds for what is missing. */
export const OTHER_WAY_PRIOR = 0.36
const KIND_PRIOR = 0.62
const ROW_PRIOR = 0.66
/** A loop that has no round does nothing of all that it is for. */
const NO_ROUND_PRIOR = 0.4
/** `(next = read(x.size)) !== null`: what is not asked is not set either. */
const NOT_SET_PRIOR = 0.38

/** `if (res.status) fail(res); else done(null, res)`: whoever gets what is missing takes it for an answer. */
const HANDED_ON_PRIOR = 0.24

/** What speaks for it that the condition does not hold. */
export function weighedCondition(site: Site, operand: NodePath, name: string): Pick<Suggestion, 'prior' | 'reasons'> {
  if (isHandedOnElse(site, operand, name)) return { prior: HANDED_ON_PRIOR }
  if (isNextOfRow(site, operand))
    return {
      prior: ROW_PRIOR,
      reasons: [`The condition asks for what ${name} is read from first: it is the next of the row.`],
    }
  if (isEntry(site))
    return {
      prior: ENTRY_PRIOR,
      reasons: [`Where there is no ${name}, nothing that the condition asks of one is so.`],
    }
  if (isKindOfTwoWays(site))
    return {
      prior: KIND_PRIOR,
      reasons: ['What is missing is of no kind, and the other way is for all that is not of this one.'],
    }
  if (isDifferenceOfLikes(site.use)) return { prior: OTHER_WAY_PRIOR }
  if (setsSomething(operand.node)) return { prior: NOT_SET_PRIOR }
  if (operand.getStatementParent()?.isLoop() && site.wording.name !== 'length') return { prior: NO_ROUND_PRIOR }
  if (operand.node === site.use.node && !operand.parentPath?.isUnaryExpression() && !operand.parentPath?.isLoop())
    return { prior: PLAIN_PRIOR, reasons: ['What is missing has nothing that the condition asks for.'] }
  const asked = askedElsewhere(site)
  return asked === null ? { prior: 0.5 } : { prior: ASKED_PRIOR, reasons: [`Line ${asked} asks for ${name} first.`] }
}

/** `table[key].has(x)` in a condition that holds only for what is there: a key that the table does not have is no fault. */
function isEntry({ culprit, use }: Site): boolean {
  const { node } = culprit
  return (
    t.isMemberExpression(node, { computed: true }) && !t.isLiteral(node.property) && isInConditionOnWhatIsThere(use)
  )
}

/** The condition is all that the `if` asks, so that its `else` is the way of what is missing. */
function isHandedOnElse(site: Site, operand: NodePath, name: string): boolean {
  let asked = operand
  while (asked.parentPath?.isLogicalExpression({ operator: '&&' })) asked = asked.parentPath
  const other = t.isIfStatement(asked.parent) && asked.key === 'test' ? asked.parent.alternate : null
  if (!other || operand.isUnaryExpression()) return false
  let isHandedOn = false
  t.traverse(other, (node, ancestors) => {
    const isCall = t.isCallExpression(node) && !ancestors.some((one) => t.isFunction(one.node))
    if (isCall && node.arguments.some((one) => textOf(site, one) === name)) isHandedOn = true
  })
  return isHandedOn
}

const setsSomething = (node: t.Node): boolean => hasNode(node, (inner) => t.isAssignmentExpression(inner))
