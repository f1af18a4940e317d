/** How far anything may go, least first: nothing beyond our own store; tell people; a proven patch or a suggested
 * action; a reversible action on what runs; a change that waits for approval before it is deployed; without asking. */
export const LEVELS = ['observe', 'report', 'propose', 'recover', 'apply', 'autonomous'] as const
export type Level = (typeof LEVELS)[number]

/** Granted apart: `code` is a patch that becomes a release, `runtime` a reversible action on what runs. */
export const TRACKS = ['code', 'runtime'] as const
export type Track = (typeof TRACKS)[number]

/** What the line asks permission for, with the track it belongs to and the level that it takes without asking a person. */
export const ACTIONS = {
  heal: { track: 'code', level: 'propose' },
  propose: { track: 'code', level: 'propose' },
  commit: { track: 'code', level: 'apply' },
  deploy: { track: 'code', level: 'autonomous' },
  recover: { track: 'runtime', level: 'recover' },
} as const satisfies Record<string, { track: Track; level: Level }>
export type Action = keyof typeof ACTIONS
export const ACTION_NAMES = Object.keys(ACTIONS) as [Action, ...Action[]]

/** `allow`: go on. `wait`: allowed later, not now. `ask`: a person must approve. `deny`: not at all. Stricter is further right. */
export const VERDICTS = ['allow', 'wait', 'ask', 'deny'] as const
export type Verdict = (typeof VERDICTS)[number]

export interface GateResult {
  /** Id of the gate, as `kill_switch`. */
  gate: string
  /** What it looked at, printable. */
  value: string
  /** The highest level that it allows. */
  cap: Level
  /** One sentence. */
  reason: string
  /** The cap passes by itself: when to ask again. */
  retryAtMs?: number
}

/** The answer of the policy to one action, with every gate that was asked. */
export interface Decision {
  action: Action
  verdict: Verdict
  /** The least of all caps, and never more than the action takes. */
  level: Level
  /** Id of the gate that limited it; absent when all allow. */
  limitedBy?: string
  gates: GateResult[]
  /** With `wait`: when to ask again. */
  retryAtMs?: number
  /** The decisions of a dry run are the same; only the effects are left out. */
  dryRun: boolean
}

/** Whether a level goes at least as far as another. */
export function reaches(level: Level, other: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(other)
}

export function lowest(first: Level, ...others: Level[]): Level {
  return others.reduce((least, level) => (reaches(level, least) ? least : level), first)
}
