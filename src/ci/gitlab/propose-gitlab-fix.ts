import type { FixInput } from '../fixes/fix.ts'
import { assertHarmless } from '../fixes/gate.ts'
import { answerFrom, type FixAnswer, meaningCheck, SCORE_MIN } from '../fixes/propose-fix.ts'
import type { PluginFix } from '../plugins/plugin-fix.ts'
import { GITLAB_FIXES } from './fixes/index.ts'

/** The smallest edit of `.gitlab-ci.yml` that mends a failure, or why there is none. Changes nothing itself. */
export async function proposeGitlabFix(input: FixInput, others: readonly PluginFix[] = []): Promise<FixAnswer> {
  return answerFrom(input, {
    fixes: input.finding.score < SCORE_MIN ? [] : [...GITLAB_FIXES, ...others],
    without: 'no edit of .gitlab-ci.yml is known for it.',
    propose: (fix, given) => fix.propose(given),
    async check(proposal) {
      assertHarmless(proposal)
      return [meaningCheck(proposal)]
    },
  })
}
