import { EditRefused } from '../workflow/edit-refused.ts'
import { insertStep } from '../workflow/insert-step.ts'
import type { Fix } from './fix.ts'

/** Whom GitHub shows for commits of a workflow: the number is that of the account. */
const NAME = 'github-actions[bot]'
const EMAIL = '41898282+github-actions[bot]@users.noreply.github.com'

/** A step that commits, on a runner where git has no name to commit in. */
export const GIT_IDENTITY: Fix = {
  id: 'git-identity',
  categories: ['git-identity'],
  propose(context) {
    const [job, step] = [context.job(), context.step()]
    if (/user\.(?:name|email)|GIT_(?:AUTHOR|COMMITTER)_/.test(JSON.stringify(job.keys))) {
      throw new EditRefused('The job gives git a name already: for another folder or another home.')
    }
    const run = [`git config --global user.name "${NAME}"`, `git config --global user.email "${EMAIL}"`]
    const edit = insertStep(context.workflow(), job, step.index, { name: 'Give git a name', run })
    return { what: `Commit as ${NAME}.`, changes: [context.edited([edit])] }
  },
}
