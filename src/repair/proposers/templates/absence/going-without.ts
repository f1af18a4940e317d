import type { NodePath } from '@babel/traverse'
import { absenceHandledNext, type Nothing } from '../../../syntax/absence.ts'
import { askedElsewhere, askedOfAlike } from '../../../syntax/asked-elsewhere.ts'
import { isOnlyCompared } from '../../../syntax/only-compared.ts'
import { culpritValue, type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion } from '../template.ts'

/** The next statement asks whether the value is missing: without what it is read from, it is. */
const HANDLED_PRIOR = 0.68
/** Elsewhere the file reads on only when the same thing is there. */
const ASKED_PRIOR = 0.6
/** The very words that are missing here stand beside, for a like value. */
const ALIKE_PRIOR = 0.72
/** The value is only compared with literals. */
const COMPARED_PRIOR = 0.7

/** Which of the two it is that is missing. */
export const nothingAt = (site: Site): Nothing => (culpritValue(site)?.type === 'null' ? 'null' : 'undefined')

/** To go on without the value, weighed by what the code beside it does without it. */
export function weighed(
  site: Site,
  value: NodePath,
  { nothing, prior }: { nothing: Nothing; prior: number },
): Pick<Suggestion, 'prior' | 'reasons'> {
  const handled = absenceHandledNext(value, (node) => textOf(site, node), nothing)
  if (handled !== null)
    return { prior: HANDLED_PRIOR, reasons: [`Line ${handled} knows what to do without the value.`] }
  if (isOnlyCompared(value))
    return {
      prior: COMPARED_PRIOR,
      reasons: ['It is only compared with what is written down, and nothing is none of that.'],
    }
  const alike = askedOfAlike(site)
  if (alike !== null)
    return { prior: ALIKE_PRIOR, reasons: [`Line ${alike} does the same with its like, and asks for it first.`] }
  const asked = askedElsewhere(site)
  if (asked === null) return { prior }
  return { prior: ASKED_PRIOR, reasons: [`Line ${asked} asks for ${textOf(site, site.culprit.node)} first.`] }
}
