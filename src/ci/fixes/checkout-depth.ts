import type { Finding } from '../analyze-log.ts'
import { EditRefused } from '../workflow/edit-refused.ts'
import { recordOf } from '../workflow/parse-workflow.ts'
import { setStepInput } from '../workflow/set-key.ts'
import type { Fix } from './fix.ts'

/** A step that looks at history, in a checkout that has only one commit. */
export const CHECKOUT_DEPTH: Fix = {
  id: 'checkout-depth',
  categories: ['checkout'],
  propose(context) {
    assertHistoryMissing(context.finding)
    const checkouts = context.job().steps.filter(({ uses }) => /^actions\/checkout@/.test(uses ?? ''))
    const [checkout] = checkouts
    if (!checkout || checkouts.length > 1) throw new EditRefused('The job has no single checkout.')
    if (recordOf(checkout.keys.with)['fetch-depth'] === 0)
      throw new EditRefused('The checkout has the whole history already.')
    const edit = setStepInput(context.workflow(), checkout, 'fetch-depth', 0)
    return { what: 'Check out the whole history.', changes: [context.edited([edit])] }
  },
}

/** @throws EditRefused */
export function assertHistoryMissing({ decisive }: Pick<Finding, 'decisive'>): void {
  if (!/HEAD[~^]|unknown revision|bad revision|No names found, cannot describe|shallow/.test(decisive.text))
    throw new EditRefused('It is not the history that is missing.')
}
