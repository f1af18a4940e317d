import type { Random } from './random.ts'

/** What can go wrong. A seed has some of them, so that runs differ in kind and not only in order. */
export const FAULTS = [
  'crash',
  'crash_at_failpoint',
  'pause',
  'store_gone',
  'answer_lost',
  'target_errs',
  'branches_err',
  'repair_errs',
  'diagnoser_errs',
  'channel_errs',
  'late_answers',
  'clock_jumps',
  'kill_switch',
  'plan_changes',
  'doubled_signals',
  'bad_fixes',
  'unhealthy_canary',
  'world_unknown',
] as const
export type Fault = (typeof FAULTS)[number]

const SHARE_OF_FAULTS = 0.45

/** Which faults a run has, until they are over. */
export class Faults {
  readonly #random: Random
  readonly #on: ReadonlySet<Fault>
  isOver = false

  constructor(random: Random, needed: readonly Fault[] = []) {
    this.#random = random
    this.#on = new Set([...random.some(FAULTS, SHARE_OF_FAULTS), ...needed])
  }

  has(fault: Fault): boolean {
    return this.#on.has(fault)
  }

  /** Whether it happens here and now. */
  strikes(fault: Fault, probability: number): boolean {
    return this.#on.has(fault) && !this.isOver && this.#random.chance(probability)
  }

  toString(): string {
    return [...this.#on].join(', ') || 'none'
  }
}
