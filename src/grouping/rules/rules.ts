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

/** Throws UserError with a sentence about the first line that cannot be read. */
export function compileRules({ fingerprintRules = [], stackRules = [] }: GroupingRuleLines): GroupingRules {
  return {
    ...(fingerprintRules.length > 0 && { fingerprint: compileFingerprintRules(fingerprintRules) }),
    ...(stackRules.length > 0 && { stack: compileStackRules(stackRules) }),
  }
}
