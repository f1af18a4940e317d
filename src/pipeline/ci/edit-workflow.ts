import type { Category } from '../../ci/categories/category.ts'
import type { FixInput } from '../../ci/fixes/fix.ts'
import { type FixAnswer, proposeFix } from '../../ci/fixes/propose-fix.ts'
import { proposeGitlabFix } from '../../ci/gitlab/propose-gitlab-fix.ts'
import { categoriesWith } from '../../ci/plugins/categories-with.ts'
import type { CiPlugin } from '../../ci/plugins/plugin.ts'
import type { Forge } from '../../forges/forge.ts'
import type { CiFailure } from './failure.ts'
import type { CiFix, ProposeCiFix } from './propose-fix.ts'
import { proveEdit } from './prove-edit.ts'
import { remakeLock } from './remake-lock.ts'
import type { PipelineSettings } from './settings.ts'

const TITLE_CHARS_MAX = 100

/**
 * Edits by the fixes of `src/ci`, from what the event keeps of the log and the files on the branch. With `prove` the step that failed is run
 * around the edit, where it can be run here, and an edit with which it fails as before is none.
 */
export function createEditWorkflow(
  settings: Pick<PipelineSettings, 'optionalJobs' | 'timeoutMinutesMax' | 'prove' | 'lockFiles'>,
  dialect: Forge['dialect'],
  plugins: readonly CiPlugin[] = [],
): ProposeCiFix {
  const categories = categoriesWith(plugins)
  const others = plugins.flatMap(({ fix }) => fix ?? [])
  const propose = dialect === 'gitlab-ci' ? proposeGitlabFix : proposeFix
  return async ({ failure, hasFailedAgain, readFile, source, signal }) => {
    const finding = findingOf(failure, categories)
    if (!finding) return { reason: `No fixable error pattern was detected. ${failure.advice}` }
    const text = await readFile(failure.path)
    if (text === undefined) return { reason: `${failure.path} is not on the branch any more.` }
    const input: FixInput = {
      finding,
      path: failure.path,
      text,
      job: failure.job || undefined,
      settings: { ...settings, reruns: hasFailedAgain ? ['failed'] : [] },
      repository: {
        ...{ paths: source.paths, read: readFile, renamedTo: source.renamedTo },
        ...(settings.lockFiles && {
          remakeLock: (folder, remaking) => remakeLock(source.checkout, { folder, remaking, signal }),
        }),
      },
    }
    const answer = await propose(input, others)
    if (answer.kind !== 'edit') return { reason: [answer.because].flat().join(' ') }
    if (!settings.prove || answer.isTried) return { fix: fixOf(answer) }
    const proof = await proveEdit(source.checkout, input, answer, { dialect, signal })
    if (proof.state === 'refuted') return { reason: `${answer.what} That does not mend it: ${proof.because}` }
    return { fix: fixOf({ ...answer, checks: [...answer.checks, proof.because] }) }
  }
}

function findingOf(
  { category: id, score, job, step, line, text, details }: CiFailure,
  categories: readonly Category[],
): FixInput['finding'] | undefined {
  const category = categories.find((one) => one.id === id)
  if (!category) return undefined
  const place = { job: job || undefined, step: step || undefined }
  return { category, score, ...place, decisive: { line, text }, details, reasons: [] }
}

function fixOf({ what, changes, checks, hidesFailure }: Extract<FixAnswer, { kind: 'edit' }>): CiFix {
  return {
    files: Object.fromEntries(changes.map(({ path, after }) => [path, after])),
    title: what.replace(/\.$/, '').slice(0, TITLE_CHARS_MAX),
    changes: [what, ...changes.map(({ path }) => `\`${path}\` is edited in place.`)],
    proof: checks,
    isMitigation: hidesFailure,
  }
}
