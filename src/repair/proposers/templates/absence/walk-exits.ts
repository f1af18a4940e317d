import { absentNames } from '../../../syntax/absence.ts'
import { enclosingLoop, wholeChain } from '../../../syntax/code.ts'
import { guardsAround } from '../../../syntax/idioms.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import { walkOf } from '../../../syntax/walk.ts'
import type { Exit } from './exits.ts'

/** What the walk does at its end is known; which of the two nothings is there says little of it. */
const WALK_PRIOR = 0.74

/**
 * `at = at[key]; if (at === undefined) return fallback`: the walk leaves where a step leads to nothing. `null` is let through, and the
 * next step fails on it: nothing is in it either.
 */
export function walkExits(site: Site): Exit[] {
  const loop = isAbsent(site) ? walkOf(site, wholeChain(site.use)) : null
  if (!loop) return []
  const name = textOf(site, site.culprit.node)
  const guard = guardsAround(site).find(
    ({ path, kind, isBefore, test }) =>
      kind === 'return' &&
      !isBefore &&
      enclosingLoop(path)?.node === loop.node &&
      !path.node.alternate &&
      absentNames(test, (node) => textOf(site, node)).includes(name),
  )
  if (!guard) return []
  const { exitText, path } = guard
  const reasons = [
    `The walk leaves with \`${exitText.trim()}\` at line ${path.node.loc?.start.line ?? 0}, where a step leads to nothing.`,
  ]
  return [{ variant: 'as-step', text: exitText, prior: WALK_PRIOR, reasons }]
}
