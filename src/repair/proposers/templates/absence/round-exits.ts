import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { rootName, semicolon } from '../../../syntax/code.ts'
import { functionOf, returnsOf } from '../../../syntax/idioms.ts'
import { isAbsent, type Site } from '../../../syntax/site.ts'
import type { Exit } from './exits.ts'

/** Methods that ask of each element whether it is one: what is missing is none. */
const ASKING = new Set(['filter', 'find', 'findIndex', 'findLast', 'some'])
const ASKED_PRIOR = 0.6
const GATHERED_PRIOR = 0.56
const SKIPPING_PRIOR = 0.64

/** How a callback leaves a round that it has no element for: `return false` where it is asked, `return all` where it gathers. */
export function roundExits(site: Site): Exit[] {
  const round = isAbsent(site) ? roundOf(site) : null
  if (!round) return []
  const { owner, method, line } = round
  const end = semicolon(site.source)
  if (ASKING.has(method) && answersYesOrNo(owner)) {
    const reasons = [`The callback at line ${line} says whether an element is one; what is missing is none.`]
    return [{ variant: 'round', text: `return false${end}`, prior: ASKED_PRIOR, reasons }]
  }
  const [all] = owner.node.params
  if (!/^reduce(?:Right)?$/.test(method) || !t.isIdentifier(all)) return []
  const returns = returnsOf(owner)
  if (!returns.every(({ node }) => t.isIdentifier(node.argument, { name: all.name }))) return []
  const isSkipping = returns.length > 1
  const does = isSkipping ? `, as where an element does not count` : ''
  return [
    {
      variant: 'round',
      text: `return ${all.name}${end}`,
      prior: isSkipping ? SKIPPING_PRIOR : GATHERED_PRIOR,
      reasons: [`Each round of line ${line} goes on with ${all.name}${does}.`],
    },
  ]
}

interface Round {
  owner: NodePath<t.Function>
  method: string
  line: number
}

/** The callback of a list's method around the place, when the missing value is its element, or of it. */
function roundOf(site: Site): Round | null {
  const owner = functionOf(site.use)
  const { parent } = owner
  if (!owner.isFunction() || !t.isBlockStatement(owner.node.body) || owner.key !== 0) return null
  if (!t.isCallExpression(parent) || !t.isMemberExpression(parent.callee)) return null
  const { property, computed } = parent.callee
  if (!t.isIdentifier(property) || computed) return null
  const element = owner.node.params[property.name.startsWith('reduce') ? 1 : 0]
  const isOfElement = t.isIdentifier(element) && rootName(site.culprit.node) === element.name
  return isOfElement ? { owner, method: property.name, line: parent.callee.loc?.start.line ?? 0 } : null
}

/** It answers by comparisons and the like: no value that the caller takes for itself. */
function answersYesOrNo(owner: NodePath<t.Function>): boolean {
  const returns = returnsOf(owner)
  return returns.length > 0 && returns.every(({ node }) => node.argument != null)
}
