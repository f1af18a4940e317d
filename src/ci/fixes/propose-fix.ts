import type { Finding } from '../analyze-log.ts'
import { EditRefused } from '../workflow/edit-refused.ts'
import { type FileChange, type Fix, type FixInput, fixContext, type Proposal } from './fix.ts'
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
    }
  | { kind: 'rerun'; because: string }
  /** No edit is right, or none is known. The sentences say why, and what a person can do. */
  | { kind: 'none'; because: readonly string[] }

/** Of a finding that is weaker than this nobody knows enough for an edit. */
const SCORE_MIN = 60

/** The smallest edit that mends a failure, or why there is none. Changes nothing itself. */
export async function proposeFix(input: FixInput): Promise<FixAnswer> {
  const { finding, settings } = input
  const { category } = finding
  if (category.remedy === 'none') return { kind: 'none', because: [category.advice] }
  if (category.remedy === 'rerun' && settings.reruns.length === 0) {
    return { kind: 'rerun', because: `${category.title}: it often passes when it runs again. ${category.advice}` }
  }
  const fixes = FIXES.filter(({ categories }) => categories.includes(category.id))
  if (fixes.length === 0)
    return { kind: 'none', because: [`${category.title}: no edit of a workflow mends it.`, category.advice] }
  if (finding.score < SCORE_MIN) return { kind: 'none', because: [weak(finding), category.advice] }
  const refusals: string[] = []
  for (const fix of fixes) {
    const answer = await tried(fix, input)
    if (typeof answer !== 'string') return answer
    refusals.push(answer)
  }
  return { kind: 'none', because: [...refusals, category.advice] }
}

/** The answer, or why this fix has none. */
async function tried(fix: Fix, input: FixInput): Promise<FixAnswer | string> {
  try {
    const proposal = await fix.propose(fixContext(input))
    const checks = await checked(proposal)
    return {
      kind: 'edit',
      fix: fix.id,
      what: proposal.what,
      changes: proposal.changes,
      hidesFailure: proposal.hidesFailure ?? false,
      checks,
    }
  } catch (error) {
    if (error instanceof EditRefused) return error.message
    throw error
  }
}

/** Sentences about what was looked at. */
async function checked(proposal: Proposal): Promise<string[]> {
  assertHarmless(proposal)
  const workflows = proposal.changes.filter(({ path }) => /\.ya?ml$/.test(path))
  const checks = workflows.length > 0 ? ['The edited file is valid YAML and means the same elsewhere.'] : []
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
