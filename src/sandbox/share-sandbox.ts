import { availableParallelism } from 'node:os'
import type { Clock } from '../lib/clock.ts'
import { createGate } from '../lib/gate.ts'
import type { Sandbox } from './sandbox.ts'

/** One more than the cores: a program that starts also waits, for the disk and for answers. */
const PROGRAMS_MAX = availableParallelism() + 1

export interface SharedSandbox extends Sandbox {
  /** For how long at least one program ran: programs side by side count once. */
  busyMs(): number
}

/** For work that goes on side by side: a few programs run at a time, the others wait in order. */
export function shareSandbox(sandbox: Sandbox, clock: Clock, programsMax = PROGRAMS_MAX): SharedSandbox {
  const inTurn = createGate(programsMax)
  let running = 0
  let sinceMs = 0
  let busyMs = 0

  return {
    isolation: sandbox.isolation,
    run: (options) =>
      inTurn(async () => {
        if (running++ === 0) sinceMs = clock.monotonicMs()
        try {
          return await sandbox.run(options)
        } finally {
          if (--running === 0) busyMs += clock.monotonicMs() - sinceMs
        }
      }),
    busyMs: () => busyMs,
  }
}
