import { messageOf } from '../domain/errors.ts'
import type { Clock } from './clock.ts'

/** Errors of this process that nobody caught: what it holds in memory may be wrong from then on. */
export interface OwnFaults {
  note(error: unknown): void
  /** One sentence; undefined while there was none. Only a new process forgets. */
  readonly reason: string | undefined
  /** More than `FAULTS_MAX` within `FAULTS_WINDOW_MS`: it does not recover. */
  readonly areTooMany: boolean
}

export const FAULTS_MAX = 3
export const FAULTS_WINDOW_MS = 60_000

export function createOwnFaults(clock: Clock): OwnFaults {
  let reason: string | undefined
  let atMs: number[] = []
  return {
    note(error) {
      const nowMs = clock.monotonicMs()
      atMs = [...atMs.filter((ms) => nowMs - ms < FAULTS_WINDOW_MS), nowMs]
      reason = `This process met an error that nobody caught (${messageOf(error)}): restart it.`
    },
    get reason() {
      return reason
    },
    get areTooMany() {
      return atMs.length > FAULTS_MAX
    },
  }
}
