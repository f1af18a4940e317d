import type { ReleaseSource } from '../../target.ts'
import { type Copy, type CopyContext, runCopy } from './copy.ts'
import { isAnswering } from './probe.ts'
import type { SavedCopy } from './state-file.ts'

const HEALTH_EVERY_MS = 2000
/** A single slow answer is no illness. */
const FAILED_CHECKS_MAX = 3

/** All copies of the app that run, of whichever release. */
export interface Fleet {
  /** Those that are not on their way out, in the order in which they were started. */
  copies(): Copy[]
  copiesOf(release: string): Copy[]
  add(release: ReleaseSource, adopt?: SavedCopy): Copy
  /** Resolves when the copy has ended. */
  remove(copy: Copy): Promise<void>
  /** What a successor needs to take the copies over. */
  saved(): SavedCopy[]
  /** Takes copies that fail their health checks out of the traffic, until `signal` aborts. */
  watchHealth(path: string, signal: AbortSignal): Promise<void>
}

export function createFleet(context: CopyContext): Fleet {
  const all: Copy[] = []
  let lastId = 0
  const staying = () => all.filter((copy) => copy.status !== 'draining')

  return {
    copies: staying,
    copiesOf: (release) => staying().filter((copy) => copy.release.release === release),
    add(release, adopt) {
      lastId += 1
      const copy = runCopy({ id: lastId, release, ...(adopt ? { adopt } : {}) }, context)
      all.push(copy)
      return copy
    },
    async remove(copy) {
      await copy.end()
      const index = all.indexOf(copy)
      if (index >= 0) all.splice(index, 1)
      await context.save()
    },
    // Also those on their way out: should we die meanwhile, the successor must know them.
    saved: () =>
      all.flatMap(({ release, port, process }) => (process ? [{ release: release.release, port, process }] : [])),
    async watchHealth(path, signal) {
      const failed = new WeakMap<Copy, number>()
      while (!signal.aborted) {
        await Promise.all(staying().map((copy) => check(copy, path, failed)))
        await context.clock.sleep(HEALTH_EVERY_MS, signal)
      }
    },
  }
}

async function check(copy: Copy, path: string, failed: WeakMap<Copy, number>): Promise<void> {
  if (copy.status !== 'ready') return
  const { ok } = await isAnswering(copy, path)
  const failures = ok ? 0 : (failed.get(copy) ?? 0) + 1
  failed.set(copy, failures)
  copy.isHealthy = failures < FAILED_CHECKS_MAX
}
