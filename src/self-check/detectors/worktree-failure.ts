import type { PatternDetector } from './detector.ts'

/** The words, not a folder of that name in a path: whatever fails in there is another problem. */
const TREE = String.raw`(?<![/\w.])(?:git[- ])?work(?:ing)?[- ]?trees?\b(?!\/)`
const TROUBLE = String.raw`\b(?:fail(?:s|ed|ure)?|fatal|error|invalid|corrupt(?:ed)?|locked|missing|cannot|can't|could not|couldn't|unable|already|exhausted|vanished|not|must be|exited)\b`

const FAILED = [
  /\bgit[- ]worktree (?:add|remove|move|prune|repair|list|lock|unlock)\b/i,
  new RegExp(`${TREE}.{0,120}${TROUBLE}|${TROUBLE}.{0,120}${TREE}|\\bno ${TREE}`, 'i'),
  /\bfatal: '[^']{1,300}' already exists/i,
  /\bis already (?:checked out at|used by worktree at) /i,
  /\.git\/worktrees\//i,
  /\b(?:rmdir|mkdir|rm|unlink|delete|remove|create)\b[^/]{0,40}\/(?:[\w.@+~-]{1,128}\/){0,16}worktrees?\//i,
]

/** Operations on a working tree of git that keep failing: nothing goes on there before somebody clears it away. */
export const worktreeFailure: PatternDetector = {
  id: 'worktree-failure',
  examples: [
    { is: true, pattern: { text: 'git worktree add: exit status 128', occurrences: 3 } },
    { is: true, pattern: { text: 'failed to create worktree for branch fix', occurrences: 3 } },
    { is: true, pattern: { text: "fatal: 'main' is already checked out at '/srv/a'", occurrences: 3 } },
    { is: false, pattern: { text: 'tests failed in /srv/worktrees/pr-1/app', occurrences: 3 } },
    { is: false, pattern: { text: 'git push: exit status 1', occurrences: 3 } },
  ],
  judge: ({ text }) =>
    FAILED.some((pattern) => pattern.test(text.replaceAll('_', ' ')))
      ? { severity: 'critical', reason: 'worktree operations failing repeatedly' }
      : undefined,
}
