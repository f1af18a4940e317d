import { writeAtomic } from '../../../lib/atomic-file.ts'
import type { Clock } from '../../../lib/clock.ts'
import type { SupervisorPaths } from '../paths.ts'
import type { SupervisorConfig } from '../protocol.ts'
import type { Fleet } from './fleet.ts'
import { rotateLogs } from './logs.ts'
import type { Traffic } from './traffic.ts'

const SAVE_TRAFFIC_EVERY_MS = 5000
const ORPHAN_POLLS = 10

interface UpkeepParts {
  paths: SupervisorPaths
  config: SupervisorConfig
  fleet: Fleet
  traffic: Traffic
  clock: Clock
  stopping: AbortSignal
  stop(): Promise<void>
}

/** What goes on beside the requests, until `stopping` aborts. */
export function startUpkeep({ paths, config, fleet, traffic, clock, stopping, stop }: UpkeepParts): { asked(): void } {
  let lastAskedMs = clock.monotonicMs()
  void rotateLogs({ dir: paths.logs, own: paths.log, clock }, stopping)
  void keepTraffic()
  if (config.healthPath !== undefined) void fleet.watchHealth(config.healthPath, stopping)
  if (config.orphanTimeoutMs > 0) void endWhenForgotten(config.orphanTimeoutMs)
  return {
    asked: () => {
      lastAskedMs = clock.monotonicMs()
    },
  }

  async function keepTraffic(): Promise<void> {
    let kept = ''
    while (!stopping.aborted) {
      await clock.sleep(SAVE_TRAFFIC_EVERY_MS, stopping)
      const now = JSON.stringify(traffic.save())
      // An idle app wakes no disk.
      if (now !== kept) await saveTraffic(paths.traffic, now)
      kept = now
    }
  }

  /** An app whose server was given up by everybody must not run for ever. */
  async function endWhenForgotten(timeoutMs: number): Promise<void> {
    while (!stopping.aborted) {
      await clock.sleep(timeoutMs / ORPHAN_POLLS, stopping)
      if (clock.monotonicMs() - lastAskedMs >= timeoutMs) await stop()
    }
  }
}

/** Counters may lag behind by some seconds after a crash; a full disk costs nothing but them. */
export async function saveTraffic(path: string, traffic: string): Promise<void> {
  await writeAtomic(path, traffic).catch(() => {})
}
