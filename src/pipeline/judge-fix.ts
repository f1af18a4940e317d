import type { PatchJudgement } from '../policy/patch/judge.ts'
import type { ChosenPatch, RepairReport } from '../repair/repair.ts'
import type { PipelineContext } from './context.ts'

/** The report of a repair, with what may become of its patch. */
export interface JudgedReport extends RepairReport {
  patch?: PatchJudgement
}

/** What may become of a patch that a repair chose, by what it changes in the commit that it was proven on. */
export function judgeFix(
  { judgeDiff }: Pick<PipelineContext, 'judgeDiff'>,
  { diff, regressionTest }: Pick<ChosenPatch, 'diff' | 'regressionTest'>,
  ground: { repo: string; base: string },
): Promise<PatchJudgement> {
  return judgeDiff(diff, { ...ground, ...(regressionTest ? { ownTest: regressionTest.path } : {}) })
}
