/** What the line asks permission for. */
export type Action = 'heal' | 'commit' | 'deploy'

/** `allow`: go on. `wait`: allowed later, not now. `ask`: a person must approve. `deny`: not at all. Stricter is further right. */
export const VERDICTS = ['allow', 'wait', 'ask', 'deny'] as const
export type Verdict = (typeof VERDICTS)[number]

/** How far an action reaches; ordered. See the ladder in docs. */
export const LEVELS = ['observe', 'report', 'propose', 'recover', 'apply', 'autonomous'] as const
export type Level = (typeof LEVELS)[number]

export interface GateResult {
  /** Id of the gate, as `kill_switch`. */
  gate: string
  /** What it looked at, printable. */
  value: string
  verdict: Verdict
  /** One sentence. */
  reason: string
}

/** The answer of the policy to one action, with every gate that was asked. */
export interface Decision {
  action: Action
  verdict: Verdict
  level: Level
  /** Id of the gate that limited it; absent when all allow. */
  limitedBy?: string
  gates: GateResult[]
  /** With `wait`: when to ask again. */
  retryAtMs?: number
  /** The decisions of a dry run are the same; only the effects are left out. */
  dryRun: boolean
}
