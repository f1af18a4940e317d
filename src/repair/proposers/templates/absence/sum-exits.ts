import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from '../../../syntax/absence.ts'
import { guardsAround } from '../../../syntax/idioms.ts'
import { partOfSum } from '../../../syntax/objections.ts'
import { isAbsent, type Site } from '../../../syntax/site.ts'
import type { Exit } from './exits.ts'

const WHOLE_PRIOR = 0.66

/** `if (relay.isDisqualified) return null`, and then a sum of which one part is not there: there is no sum either. */
export function sumExits(site: Site): Exit[] {
  if (!isAbsent(site) || partOfSum(site) === null) return []
  const owner = site.use.getFunctionParent()
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

/** A word for none, which is no sum. */
const isNone = (exit: t.Statement): boolean =>
  t.isReturnStatement(exit) && t.isExpression(exit.argument) && nothingOf(exit.argument) !== null

const isInLoop = (path: NodePath): boolean => path.findParent((at) => at.isLoop() || at.isFunction())?.isLoop() === true
