import { adviceOf } from '../advice.ts'
import type { Finding } from '../analyze-log.ts'
import type { PluginFix } from '../plugins/plugin-fix.ts'
import { EditRefused } from '../workflow/edit-refused.ts'
import { type FileChange, type FixInput, fixContext, type Proposal } from './fix.ts'
import { assertHarmless } from './gate.ts'
import { FIXES } from './index.ts'
import { newComplaints } from './lint-workflow.ts'

export type FixAnswer =
  | {
      kind: 'edit'
      fix: string
      what: string
      changes: readonly FileChange[]
      hidesFailure: boolean
      checks: readonly string[]
      /** The fix tried it in a way of its own, and the checks say how. */
      isTried: boolean
    }
  | { kind: 'rerun'; because: string }
  /** No edit is right, or none is known. The sentences say why, and what a person can do. */
  | { kind: 'none'; because: readonly string[] }

/** Of a finding that is weaker than this nobody knows enough for an edit. */
export const SCORE_MIN = 60
const MEANS_THE_SAME = 'The edited file is valid YAML and means the same elsewhere.'
const KEEPS_RIGHTS = 'The edited file is valid YAML, with the rights, secrets and triggers it had.'

/** The fixes of one kind of pipeline file. */
export interface Repertoire<Known extends { id: string; categories: readonly string[] }> {
  fixes: readonly Known[]
  /** Why there is no edit where none of them is for the category. */
  without: string
  /** @throws EditRefused */
  propose(fix: Known, input: FixInput): Proposal | Promise<Proposal>
  /** Sentences about what was looked at. @throws EditRefused */
  check(proposal: Proposal): Promise<string[]>
}

/** The smallest edit of a workflow that mends a failure, or why there is none. Changes nothing itself. */
export async function proposeFix(input: FixInput, others: readonly PluginFix[] = []): Promise<FixAnswer> {
  return answerFrom(input, {
    fixes: [...FIXES, ...others],
    without: 'no edit of a workflow mends it.',
    propose: (fix, given) => fix.propose(fixContext(given)),
    check: checked,
  })
}

/** The first edit of these that is right, in their order. */
export async function answerFrom<Known extends { id: string; categories: readonly string[] }>(
  input: FixInput,
  repertoire: Repertoire<Known>,
): Promise<FixAnswer> {
  const { finding, settings } = input
  const { category } = finding
  const advice = adviceOf(finding)
  if (category.remedy === 'none') return { kind: 'none', because: [advice] }
  if (category.remedy === 'rerun' && settings.reruns.length === 0) {
    return { kind: 'rerun', because: `${category.title}: it often passes when it runs again. ${advice}` }
  }
  const fixes = repertoire.fixes.filter(({ categories }) => categories.includes(category.id))
  if (fixes.length === 0) return { kind: 'none', because: [`${category.title}: ${repertoire.without}`, advice] }
  if (finding.score < SCORE_MIN) return { kind: 'none', because: [weak(finding), advice] }
  const refusals: string[] = []
  for (const fix of fixes) {
    try {
      const proposal = await repertoire.propose(fix, input)
      const checks = await repertoire.check(proposal)
      const { what, changes, hidesFailure = false, triedBy } = proposal
      const isTried = triedBy !== undefined
      return {
        kind: 'edit',
        fix: fix.id,
        what,
        changes,
        hidesFailure,
        isTried,
        checks: isTried ? [...checks, triedBy] : checks,
      }
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error
      refusals.push(error.message)
    }
  }
  return { kind: 'none', because: [...refusals, advice] }
}

export function meaningCheck({ isWholeText }: Proposal): string {
  return isWholeText ? KEEPS_RIGHTS : MEANS_THE_SAME
}

async function checked(proposal: Proposal): Promise<string[]> {
  assertHarmless(proposal)
  const workflows = proposal.changes.filter(({ path }) => /\.ya?ml$/.test(path))
  const checks = workflows.length > 0 ? [meaningCheck(proposal)] : []
  for (const { path, before, after } of workflows) {
    const complaints = await newComplaints(before, after)
    if (complaints?.[0]) throw new EditRefused(`actionlint complains of the edited file: ${complaints[0]}.`)
    checks.push(complaints ? `actionlint has no new complaint of ${path}.` : `actionlint cannot read ${path}.`)
  }
  return checks
}

function weak({ decisive }: Finding): string {
  return `Line ${decisive.line} is only a hint: not enough for an edit.`
}
