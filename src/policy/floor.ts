import { assert } from '../domain/errors.ts'
import { roleOf } from './labels.ts'

/** Every kind of change that the program can make to the world. There is no other, and no configuration adds one. */
export const EFFECTS = [
  'commit',
  'canary',
  'promote',
  'rollback',
  'restart',
  'undo',
  'rerun',
  'push',
  'open_pull_request',
  'close_pull_request',
  'label',
  'comment',
  'request_review',
  'ticket',
  'ticket_comment',
  'ticket_close',
  'ticket_reopen',
] as const

/** Those that are done to a service, and must name it. */
const ON_SERVICES: readonly string[] = ['restart', 'undo']
export type EffectAction = (typeof EFFECTS)[number]

/** Every branch that the program makes starts with this; it writes no other. */
export const BRANCH_PREFIX = 'auto-fix/'
/** The same for those that it pushes to a forge, to be merged there by people. */
export const PULL_REQUEST_BRANCH_PREFIX = 'auto-heal/'

/** What the detail of a change may say of it. Whatever else it says is for the record. */
export interface EffectDetail extends Record<string, unknown> {
  branch?: unknown
  commit?: unknown
  /** What may become of the patch that is committed. */
  patch?: unknown
  previousRelease?: unknown
  /** What is changed, by name. */
  target?: unknown
  isProtected?: unknown
  /** Labels that are put on a ticket. */
  labels?: unknown
  /** Kind of the object that is written, and the paths of the fields in it. */
  kind?: unknown
  fields?: unknown
  /** Permissions of a token that is asked for, and those that the program has. */
  scopes?: unknown
  scopesHeld?: unknown
}

/** Who may do what, what may talk to what, and what is secret stays with people. */
const KINDS = /^(secret|networkpolicy|(cluster)?role(binding)?|serviceaccount|resourcequota|limitrange)s?$/i
const FIELDS = /(^|\.)(resources|networkpolic\w*|secrets?|imagepullsecrets|serviceaccount\w*|securitycontext)(\.|\[|$)/i

interface FloorRule {
  /** What holds of every change. */
  sentence: (action: string, detail: EffectDetail) => string
  holds: (action: string, detail: EffectDetail) => boolean
}

/** Each line of the hard floor, as something that must hold. */
const FLOOR: readonly FloorRule[] = [
  {
    sentence: (action) => `${action} is a change that the program may make`,
    holds: (action) => (EFFECTS as readonly string[]).includes(action),
  },
  {
    sentence: (_, { branch }) => `${branch} is a branch of the program's own`,
    holds: (action, { branch }) => isOwnBranch(action, String(branch)),
  },
  {
    sentence: () => 'a patch that is rejected is not committed',
    holds: (_, { patch }) => patch !== 'reject',
  },
  {
    sentence: () => 'a deploy names the exact commit',
    holds: (action, { commit }) => action !== 'canary' || /^[0-9a-f]{40,64}$/.test(String(commit)),
  },
  {
    sentence: () => 'a deploy names the release to go back to',
    holds: (action, { previousRelease }) => action !== 'canary' || String(previousRelease ?? '') !== '',
  },
  {
    sentence: (_, { target }) => `"${target}" names exactly one target`,
    holds: (action, { target }) =>
      (target === undefined && !ON_SERVICES.includes(action)) || /^[^\s*?[\]{}()|^$\\]+$/.test(String(target)),
  },
  {
    sentence: (_, { target }) => `${target} is not protected`,
    holds: (_, { isProtected }) => isProtected === undefined || isProtected === false,
  },
  {
    sentence: () => 'consent is a label that only people give',
    holds: (_, { labels }) => listOf(labels).every((name) => roleOf(name) !== 'consent'),
  },
  {
    sentence: (_, { kind }) => `${kind} is a kind of object that the program may write`,
    holds: (_, { kind }) => !KINDS.test(String(kind ?? '')),
  },
  {
    sentence: () => 'no field of resources, network, secrets or permissions is written',
    holds: (_, { fields }) => !listOf(fields).some((field) => FIELDS.test(field)),
  },
  {
    sentence: () => 'a token gets no permission that it does not have',
    holds: (_, { scopes, scopesHeld }) => listOf(scopes).every((scope) => listOf(scopesHeld).includes(scope)),
  },
]

/**
 * The hard floor: what no configuration, approval or proposer can allow. Asked again right before every change,
 * although the policy was asked before: a mistake above must not become a change below.
 */
export function assertAboveFloor(action: string, detail: EffectDetail): void {
  for (const { sentence, holds } of FLOOR) assert(holds(action, detail), sentence(action, detail))
}

/** Only where a branch is written does its name say anything. */
function isOwnBranch(action: string, branch: string): boolean {
  const prefix = {
    commit: BRANCH_PREFIX,
    push: PULL_REQUEST_BRANCH_PREFIX,
    open_pull_request: PULL_REQUEST_BRANCH_PREFIX,
  }[action]
  return prefix === undefined || (branch.startsWith(prefix) && !branch.includes('..'))
}

function listOf(value: unknown): string[] {
  return value === undefined ? [] : [value].flat().map(String)
}
