import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from '../../../syntax/absence.ts'
import { enclosingLoop } from '../../../syntax/code.ts'
import { guardsAround, isNamedIn, returnsOf } from '../../../syntax/idioms.ts'
import { partOfSum } from '../../../syntax/objections.ts'
import { isAbsent, type Site } from '../../../syntax/site.ts'
import type { Exit } from './exits.ts'

const WHOLE_PRIOR = 0.66

/** `if (relay.isDisqualified) return null`, and then a sum of which one part is not there: there is no sum either. */
export function sumExits(site: Site): Exit[] {
  // A callback answers for its element only.
  if (!isAbsent(site) || partOfSum(site) === null || !enclosingLoop(site.use)) return []
  const owner = site.use.getFunctionParent()
  if (!owner || !isAnswered(site, owner)) return []
  const none = guardsAround(site).find(
    ({ exit, path }) => isNone(exit) && path.getFunctionParent() === owner && !isInLoop(path),
  )
  if (!none) return []
  const line = none.path.node.loc?.start.line ?? 0
  const reasons = [
    `A sum without one of its parts is none, and the function answers \`${none.exitText.trim()}\` (line ${line}) where there is none.`,
  ]
  return [{ variant: 'as-whole', text: none.exitText, prior: WHOLE_PRIOR, reasons }]
}

/** The sum is what the function answers, or what it makes its answer of. */
function isAnswered({ use }: Site, owner: NodePath): boolean {
  const change = use.findParent((path) => path.isAssignmentExpression())?.node
  const sum = t.isAssignmentExpression(change) && t.isIdentifier(change.left) ? change.left.name : null
  return sum !== null && returnsOf(owner).some(({ node: { argument } }) => argument && isNamedIn(argument, sum))
}

/** A word for none, which is no sum. */
const isNone = (exit: t.Statement): boolean =>
  t.isReturnStatement(exit) && t.isExpression(exit.argument) && nothingOf(exit.argument) !== null

const isInLoop = (path: NodePath): boolean => path.findParent((at) => at.isLoop() || at.isFunction())?.isLoop() === true
