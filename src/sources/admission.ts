import type { Signal } from './source.ts'

/** Whether so many failures are within the sender's limits: all of them or none. */
export function areAdmitted(signal: Pick<Signal, 'admit'>, failures: number): boolean {
  return failures === 0 || signal.admit === undefined || signal.admit('event', failures)
}
