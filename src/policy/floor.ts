import { assert } from '../domain/errors.ts'

/** Every kind of change that the program can make to the world. There is no other, and no configuration adds one. */
export const EFFECTS = ['commit', 'canary', 'promote', 'rollback'] as const
export type EffectAction = (typeof EFFECTS)[number]

/** Every branch that the program makes starts with this; it writes no other. */
export const BRANCH_PREFIX = 'auto-fix/'

/**
 * The hard floor: what no configuration, approval or proposer can allow. Asked again right before every change,
 * although the policy was asked before: a mistake above must not become a change below.
 */
export function assertAboveFloor(action: string, detail: Record<string, unknown>): void {
  assert((EFFECTS as readonly string[]).includes(action), `${action} is a change that the program may make`)
  if (action === 'commit') {
    const branch = String(detail.branch)
    assert(branch.startsWith(BRANCH_PREFIX) && !branch.includes('..'), `${branch} is a branch of the program's own`)
  }
  if (action === 'canary') {
    assert(/^[0-9a-f]{40,64}$/.test(String(detail.commit)), 'a deploy names the exact commit')
    assert(String(detail.previousRelease) !== '', 'a deploy names the release to go back to')
  }
}
