import { CATEGORIES } from '../../ci/categories/index.ts'
import type { FixInput } from '../../ci/fixes/fix.ts'
import { type FixAnswer, proposeFix } from '../../ci/fixes/propose-fix.ts'
import type { CiFailure } from './failure.ts'
import type { CiFix, ProposeCiFix } from './propose-fix.ts'
import type { PipelineSettings } from './settings.ts'

const TITLE_CHARS_MAX = 100

/** Edits by the fixes of `src/ci`, from what the event keeps of the log and the files on the branch. */
export function createEditWorkflow(
  settings: Pick<PipelineSettings, 'optionalJobs' | 'timeoutMinutesMax'>,
): ProposeCiFix {
  return async ({ failure, hasFailedAgain, readFile, listFiles }) => {
    const finding = findingOf(failure)
    if (!finding) return { reason: `No fixable error pattern was detected. ${failure.advice}` }
    const text = await readFile(failure.path)
    if (text === undefined) return { reason: `${failure.path} is not on the branch any more.` }
    const answer = await proposeFix({
      finding,
      path: failure.path,
      text,
      job: failure.job || undefined,
      settings: { ...settings, reruns: hasFailedAgain ? ['failed'] : [] },
      // Of one commit without its history nothing is known of moves.
      repository: { paths: listFiles, read: readFile, renamedTo: async () => undefined },
    })
    return answer.kind === 'edit' ? { fix: fixOf(answer) } : { reason: [answer.because].flat().join(' ') }
  }
}

function findingOf({
  category: id,
  score,
  job,
  step,
  line,
  text,
  details,
}: CiFailure): FixInput['finding'] | undefined {
  const category = CATEGORIES.find((one) => one.id === id)
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
