import { type Gate, open } from './gate.ts'
import { RUNTIME_ACTIONS, readRuntime } from './runtime.ts'

const WINDOW_MS = 1_800_000

/** One remedy, then another, then the first again: they undo each other, and would go on for ever. */
export const flappingGate: Gate = {
  id: 'flapping',
  actions: RUNTIME_ACTIONS,
  check: readRuntime(({ nowMs, service }, { remedy, recoveries }) => {
    const done = recoveries.filter(({ startedMs }) => startedMs > nowMs - WINDOW_MS).map((past) => past.remedy)
    const [before, last] = done.slice(-2)
    const isFlapping = before === remedy && last !== undefined && last !== remedy
    return isFlapping
      ? {
          cap: 'report',
          value: `${before}, ${last}, ${remedy}`,
          reason: `On ${service} ${remedy} would follow ${last}, which followed ${before}: a person must look.`,
        }
      : open(done.slice(-2).join(', ') || 'none', 'No two remedies take turns.')
  }),
}
