import type { FixInput } from '../fixes/fix.ts'
import { assertHarmless } from '../fixes/gate.ts'
import type { FixAnswer } from '../fixes/propose-fix.ts'
import { EditRefused } from '../workflow/edit-refused.ts'
import { GITLAB_FIXES } from './fixes.ts'

/** Of a finding that is weaker than this nobody knows enough for an edit. */
const SCORE_MIN = 60

/** The smallest edit of `.gitlab-ci.yml` that mends a failure, or why there is none. Changes nothing itself. */
export async function proposeGitlabFix(input: FixInput): Promise<FixAnswer> {
  const { finding, settings } = input
  const { category } = finding
  if (category.remedy === 'none') return { kind: 'none', because: [category.advice] }
  if (category.remedy === 'rerun' && settings.reruns.length === 0)
    return { kind: 'rerun', because: `${category.title}: it often passes when it runs again. ${category.advice}` }
  const fixes = GITLAB_FIXES.filter(({ categories }) => categories.includes(category.id))
  if (fixes.length === 0 || finding.score < SCORE_MIN)
    return { kind: 'none', because: [`${category.title}: no edit of .gitlab-ci.yml is known for it.`, category.advice] }
  const refusals: string[] = []
  for (const fix of fixes) {
    try {
      const proposal = fix.propose(input)
      assertHarmless(proposal)
      const { what, changes, hidesFailure = false } = proposal
      const checks = ['The edited file is valid YAML and means the same elsewhere.']
      return { kind: 'edit', fix: fix.id, what, changes, hidesFailure, checks }
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error
      refusals.push(error.message)
    }
  }
  return { kind: 'none', because: [...refusals, category.advice] }
}
