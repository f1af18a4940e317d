import { EditRefused } from '../workflow/edit-refused.ts'
import type { Job, Step } from '../workflow/parse-workflow.ts'
import { recordOf } from '../workflow/parse-workflow.ts'
import { setStepInput } from '../workflow/set-key.ts'
import { type Fix, type FixContext, orRefused } from './fix.ts'

const LOCK_FILES: Readonly<Record<string, readonly string[]>> = {
  npm: ['package-lock.json', 'npm-shrinkwrap.json'],
  yarn: ['yarn.lock'],
  pnpm: ['pnpm-lock.yaml'],
  pip: ['requirements.txt'],
  pipenv: ['Pipfile.lock'],
  poetry: ['poetry.lock'],
}
const INPUT = 'cache-dependency-path'

/** A cache by a lock file that is not at the top: where it is, by the repository or by the folder in which the job installs. */
export const CACHE_PATH: Fix = {
  id: 'cache-path',
  categories: ['cache-path'],
  async propose(context) {
    const { job, step, files } = cachingStep(context)
    if (recordOf(step.keys.with)[INPUT] !== undefined)
      throw new EditRefused(`The step names a lock file that is not there.`)
    const path = (await lockFileOf(context, files)) ?? `${folderOf(job)}/${files[0]}`
    const edit = setStepInput(context.workflow(), step, INPUT, path)
    return { what: `Cache by ${path}.`, changes: [context.edited([edit])] }
  },
}

function cachingStep(context: FixContext): { job: Job; step: Step; files: readonly string[] } {
  const known = orRefused(context.step)
  const job = orRefused(context.job)
  const caching = context
    .workflow()
    .jobs.filter((one) => !job || one === job)
    .flatMap((one) =>
      one.steps.map((step) => ({ job: one, step, files: LOCK_FILES[String(recordOf(step.keys.with).cache)] })),
    )
    .filter(
      ({ step, files }) =>
        files !== undefined && /^actions\/setup-/.test(step.uses ?? '') && (!known || step === known),
    )
  if (caching.length !== 1) throw new EditRefused('The log does not say which step of the workflow failed.')
  return caching[0] as { job: Job; step: Step; files: readonly string[] }
}

async function lockFileOf({ repository }: FixContext, files: readonly string[]): Promise<string | undefined> {
  if (!repository) return undefined
  const found = (await repository.paths()).filter((path) => files.includes(path.split('/').at(-1)!))
  if (found.length === 0)
    throw new EditRefused('The repository has no lock file: commit one, or take `cache` out of the step.')
  if (found.length > 1)
    throw new EditRefused(`The repository has ${found.length} lock files: name the one that is meant.`)
  if (!found[0]!.includes('/'))
    throw new EditRefused('The lock file is at the top: the code is not checked out before the step.')
  return found[0]
}

/** The one folder in which the steps of the job install. */
function folderOf(job: Job): string {
  const ownDefault = recordOf(recordOf(job.keys.defaults).run)['working-directory']
  const installing = job.steps.filter(({ run }) =>
    /^\s*(?:npm|yarn|pnpm|pip3?|poetry|pipenv) (?:ci|i|install|sync)\s*$|^\s*yarn\s*$/m.test(run ?? ''),
  )
  const folders = new Set(installing.map(({ keys }) => keys['working-directory'] ?? ownDefault))
  const [folder] = folders
  if (folders.size !== 1 || typeof folder !== 'string' || folder.includes('${{')) {
    throw new EditRefused('In which folder the lock file is, is not known.')
  }
  return folder.replace(/^\.\//, '').replace(/\/$/, '')
}
