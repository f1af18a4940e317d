import type { FixInput, Proposal } from '../../fixes/fix.ts'
import { applyEdits, type Edit } from '../../workflow/apply-edits.ts'
import type { Workflow } from '../../workflow/parse-workflow.ts'

/** A way to mend failures of some categories by the smallest edit of `.gitlab-ci.yml`. */
export interface GitlabFix {
  id: string
  /** Ids of categories. */
  categories: readonly string[]
  /** @throws EditRefused with the reason where this edit is not right, or cannot be made exactly. */
  propose(input: FixInput): Proposal | Promise<Proposal>
}

/** The file with these edits. @throws EditRefused where they would mean more than they say. */
export function changed({ path, text }: FixInput, workflow: Workflow, edits: readonly Edit[]) {
  return { path, before: text, after: applyEdits(workflow, edits) }
}
