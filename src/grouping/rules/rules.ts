import { compileFingerprintRules, type FingerprintRules } from './fingerprint-rules.ts'
import { compileStackRules, type StackRules } from './stack-rules.ts'

/** What a project says about grouping, beside what is built in. */
export interface GroupingRules {
  fingerprint?: FingerprintRules
  stack?: StackRules
}

export interface GroupingRuleLines {
  fingerprintRules?: readonly string[]
  stackRules?: readonly string[]
}

/** Rules by project; one that is not among them has none. */
export function compileProjectRules(
  projects: readonly { id: number; grouping?: GroupingRuleLines | undefined }[],
): (projectId: number) => GroupingRules {
  const rules = new Map(projects.map(({ id, grouping }) => [id, compileRules(grouping ?? {})]))
  return (projectId) => rules.get(projectId) ?? NONE
}

const NONE: GroupingRules = {}

/** Throws UserError with a sentence about the first line that cannot be read. */
export function compileRules({ fingerprintRules = [], stackRules = [] }: GroupingRuleLines): GroupingRules {
  return {
    ...(fingerprintRules.length > 0 && { fingerprint: compileFingerprintRules(fingerprintRules) }),
    ...(stackRules.length > 0 && { stack: compileStackRules(stackRules) }),
  }
}
