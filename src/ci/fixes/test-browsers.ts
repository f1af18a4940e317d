import { EditRefused } from '../workflow/edit-refused.ts'
import { scriptLines } from '../workflow/edit-script.ts'
import { insertStep } from '../workflow/insert-step.ts'
import type { Fix } from './fix.ts'
import { isSelfHosted } from './runner.ts'

/** Playwright without its browsers: a step that installs them, before the tests. */
export const TEST_BROWSERS: Fix = {
  id: 'test-browsers',
  categories: ['missing-browser'],
  propose(context) {
    if (!/playwright/i.test(context.finding.decisive.text))
      throw new EditRefused('Only the browsers of Playwright are installed.')
    const [job, step] = [context.job(), context.step()]
    if (isSelfHosted(job)) throw new EditRefused('The job runs on your own machine: install the browsers there.')
    const earlier = job.steps.slice(0, step.index)
    if (earlier.some(({ run }) => /playwright install/.test(run ?? ''))) {
      throw new EditRefused('A step installs browsers already: of another version than the tests use.')
    }
    const isPython = earlier.some((one) =>
      scriptLines(one).some((line) => /\bpip3? install\b|\bpoetry install\b|\buv sync\b/.test(line)),
    )
    const run = [isPython ? 'python -m playwright install --with-deps' : 'npx playwright install --with-deps']
    const edit = insertStep(context.workflow(), job, step.index, { name: 'Install browsers', run })
    return { what: 'Install the browsers of Playwright before the tests.', changes: [context.edited([edit])] }
  },
}
