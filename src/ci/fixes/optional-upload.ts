import { EditRefused } from '../workflow/edit-refused.ts'
import { recordOf } from '../workflow/parse-workflow.ts'
import { replaceScalar } from '../workflow/set-key.ts'
import { type Fix, orRefused } from './fix.ts'

const INPUTS = ['fail_ci_if_error', 'fail-on-error']

/** A report for a service beside the build, where the step says that its upload decides over the build. */
export const OPTIONAL_UPLOAD: Fix = {
  id: 'optional-upload',
  categories: ['upload-optional'],
  propose(context) {
    const workflow = context.workflow()
    const known = orRefused(context.step)
    const steps = known ? [known] : workflow.jobs.flatMap((job) => job.steps)
    const found = steps
      .filter(({ uses }) => /^(?:codecov\/codecov-action|coverallsapp\/github-action)@/.test(uses ?? ''))
      .flatMap((step) =>
        INPUTS.map((input) => [...step.path, 'with', input]).filter(
          (path) => recordOf(step.keys.with)[String(path.at(-1))] === true,
        ),
      )
    if (found.length !== 1) throw new EditRefused('No single step says that its upload decides over the build.')
    const edit = replaceScalar(workflow, found[0]!, 'false')
    return {
      what: 'Let the build pass where only the upload fails.',
      changes: [context.edited([edit])],
      hidesFailure: true,
    }
  },
}
