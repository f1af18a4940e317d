import { PULL_REQUEST_BRANCH_PREFIX } from '../../policy/floor.ts'

/** What forges say when they take a branch from nobody like us, and what a person can do about it. The first that fits is meant. */
const REFUSALS: readonly [said: RegExp, sentence: string][] = [
  [
    /without [`'"]?workflows?[`'"]? (?:scope|permission)/i,
    'The token may not change files below .github/workflows: give it the permission workflows: write (the scope workflow of a classic token).',
  ],
  [
    /permission to \S+ denied|returned error: 403|not allowed to push|access denied/i,
    'The token may not push: give it the permission contents: write (at GitLab, write_repository and the role Developer).',
  ],
  [
    /\bGH0(?:06|13)\b|rule violations|protected branch|protected tag|pre-receive hook declined/i,
    `A rule of the repository keeps branches from being made: let the token make those that begin with ${PULL_REQUEST_BRANCH_PREFIX}.`,
  ],
]

/** Undefined where a push failed for another reason. */
export function whatToAllow(said: string): string | undefined {
  return REFUSALS.find(([pattern]) => pattern.test(said))?.[1]
}
