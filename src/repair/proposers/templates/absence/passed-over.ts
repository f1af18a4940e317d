import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { absentNames } from '../../../syntax/absence.ts'
import { enclosingLoop, semicolon } from '../../../syntax/code.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Exit } from './exits.ts'
import { onlyExit } from './sibling-absence.ts'

const PASSED_OVER_PRIOR = 0.74

/**
 * `if (!point.height) continue` in another function, whether of a loop or of a callback that goes through a list: elements without it do not count
 * there, and so they do not here.
 */
export function passedOverExits(site: Site): Exit[] {
  const { node } = site.culprit
  const property = isAbsent(site) && t.isMemberExpression(node) ? propertyOf(node) : null
  const text = property === null ? null : nextRound(site.use)
  const line = property === null ? null : passedOverAt(site, property)
  if (text === null || line === null) return []
  const reasons = [`Line ${line} passes over what has no ${property}.`]
  return [{ variant: 'passed-over', text: `${text}${semicolon(site.source)}`, prior: PASSED_OVER_PRIOR, reasons }]
}

/** How the round around the place is left: `continue`, `return`, `return all`. */
function nextRound(use: NodePath): string | null {
  if (enclosingLoop(use)) return 'continue'
  const round = roundOf(functionOf(use))
  return round && `return${round.gathered === null ? '' : ` ${round.gathered}`}`
}

interface Round {
  /** What a `reduce` goes on with. */
  gathered: string | null
}

/** The callback of a `forEach` or a `reduce`. */
function roundOf({ node, parent, key }: NodePath): Round | null {
  const callee = key === 0 && t.isCallExpression(parent) ? parent.callee : null
  const method = t.isMemberExpression(callee) ? propertyOf(callee) : null
  if (method === 'forEach') return { gathered: null }
  const [all] = t.isFunction(node) ? node.params : []
  return method === 'reduce' && t.isIdentifier(all) ? { gathered: all.name } : null
}

/** The line at which another function leaves a round where the element lacks the property, or takes only those that have it. */
function passedOverAt(site: Site, property: string): number | null {
  const here = functionOf(site.use).node
  let line: number | null = null
  site.source.root.traverse({
    IfStatement(path) {
      const exit = path.node.alternate ? null : onlyExit(path.node)
      const names = absentNames(path.node.test, (node) => textOf(site, node))
      const [asked, ...more] = names
      if (!exit || more.length > 0 || !asked?.endsWith(`.${property}`) || functionOf(path).node === here) return
      if (leavesRound(path, exit)) line ??= path.node.loc?.start.line ?? 0
    },
  })
  return line
}

function leavesRound(path: NodePath, exit: t.Statement): boolean {
  if (t.isContinueStatement(exit)) return !exit.label
  const round = t.isReturnStatement(exit) && !enclosingLoop(path) ? roundOf(functionOf(path)) : null
  if (!round || !t.isReturnStatement(exit)) return false
  return round.gathered === null ? !exit.argument : t.isIdentifier(exit.argument, { name: round.gathered })
}
