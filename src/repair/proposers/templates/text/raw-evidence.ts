import * as t from '@babel/types'
import { absentNames } from '../../../syntax/absence.ts'
import { answersWhatItFound } from '../../../syntax/exit-meaning.ts'
import { type Guard, guardsAround } from '../../../syntax/idioms.ts'
import { keptElsewhere } from '../../../syntax/kept-elsewhere.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { isFromRequest } from '../faults/refuse-request.ts'
import type { Suggestion } from '../template.ts'

export const NICER = 'Decoding only makes text nicer to read; text that is not encoded is already what it is.'

/** What speaks for it that text stays as it came where it cannot be decoded; `isKeptBeside`: another branch does so. */
export function evidenceFor(site: Site, isKeptBeside: boolean, raw: string): Pick<Suggestion, 'prior' | 'reasons'> {
  const keeper = keptElsewhere(site)
  if (keeper)
    return {
      prior: 0.8,
      reasons: [`What cannot be decoded is kept as it is at line ${keeper.line} of ${keeper.path}.`],
    }
  const compared = comparedWithRaw(site, raw)
  if (compared !== null)
    return { prior: 0.7, reasons: [`Line ${compared} asks whether decoding has changed ${raw} at all.`] }
  if (isKeptBeside) return { prior: 0.75, reasons: [`The other branch beside it keeps ${raw} as it is.`] }
  // A function that can refuse its input may rather refuse this one.
  const canRefuse = guardsAround(site).some(
    (guard) => guard.isBefore && !isSkip(guard) && (guard.reportsError || !saysNothingOfText(site, guard)),
  )
  return { prior: canRefuse || isFromRequest(site) ? 0.4 : 0.55, reasons: [NICER] }
}

/** `text = decode(raw); isEncoded = text !== raw`: text that comes out as it went in is foreseen. */
function comparedWithRaw(site: Site, raw: string): number | null {
  const { parent, scope } = site.use
  if (!t.isVariableDeclarator(parent) || !t.isIdentifier(parent.id)) return null
  const reads = scope.getBinding(parent.id.name)?.referencePaths ?? []
  const comparison = reads.find((read) => {
    const around = read.parent
    if (!t.isBinaryExpression(around) || !/^[!=]==?$/.test(around.operator)) return false
    return textOf(site, read.key === 'left' ? around.right : around.left) === raw
  })
  return comparison ? (comparison.node.loc?.start.line ?? 0) : null
}

/** It goes on with the next one, as `return` does in what is called for each. */
const isSkip = ({ kind, exit, path }: Guard): boolean =>
  kind === 'continue' ||
  (t.isReturnStatement(exit) && !exit.argument && path.getFunctionParent()?.listKey === 'arguments')

/** `if (text == null) return` is for what is not there at all, `if (kept && kept.raw === text) return kept` for what was decoded before. */
function saysNothingOfText(site: Site, { test, exit }: Guard): boolean {
  const text = (node: t.Node): string => textOf(site, node)
  return absentNames(test, text).length > 0 || answersWhatItFound(test, exit, text)
}
