import type { PatternDetector } from './detector.ts'

const FAILED =
  /\bgit worktree (?:add|remove|move|prune|repair|list|lock|unlock)\b|\bworktree\b.{0,120}\b(?:fail|failed|failure|invalid|corrupt|corrupted|locked|missing|cannot|could not|already)|\b(?:fail|failed|cannot|could not|error)\b.{0,120}\bworktree\b/i

/** Operations on a working tree of git that keep failing: nothing goes on there before somebody clears it away. */
export const worktreeFailure: PatternDetector = {
  id: 'worktree-failure',
  examples: [
    { is: true, pattern: { text: 'git worktree add: exit status 128', occurrences: 3 } },
    { is: true, pattern: { text: 'failed to create worktree for branch fix', occurrences: 3 } },
    { is: false, pattern: { text: 'git push: exit status 1', occurrences: 3 } },
  ],
  judge: ({ text }) =>
    FAILED.test(text) ? { severity: 'critical', reason: 'worktree operations failing repeatedly' } : undefined,
}
