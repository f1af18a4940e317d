import { randomBytes } from 'node:crypto'
import { rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../lib/clock.ts'

const RESERVE_BYTES = 4 * 1024 * 1024
const RECHECK_MS = 1_000

/** Space put aside, because on a full disk SQLite cannot even delete: what frees space needs some to begin with. */
export interface DiskReserve {
  /** Gives the space back to the file system: the disk is full. */
  release(): void
  /** False while the disk is full. `reusableBytes`: free pages inside the database file. Restores the reserve when it can. */
  hasSpace(reusableBytes: () => number): boolean
}

export function createDiskReserve(dir: string, clock: Clock): DiskReserve {
  const file = join(dir, 'reserve')
  let isReleased = !isAllocated(file) && !allocate(file)
  let checkedMs = Number.NEGATIVE_INFINITY

  return {
    release() {
      rmSync(file, { force: true })
      isReleased = true
      checkedMs = clock.monotonicMs()
    },
    hasSpace(reusableBytes) {
      if (!isReleased) return true
      if (clock.monotonicMs() - checkedMs < RECHECK_MS) return false
      checkedMs = clock.monotonicMs()
      // Twice, so that restoring the reserve does not fill the disk again.
      if (freeBytes(dir) + reusableBytes() < 2 * RESERVE_BYTES) return false
      isReleased = !allocate(file)
      return !isReleased
    },
  }
}

function isAllocated(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.size === RESERVE_BYTES
}

/** Random bytes, because file systems that compress would keep no space for zeros. */
function allocate(file: string): boolean {
  try {
    writeFileSync(file, randomBytes(RESERVE_BYTES), { mode: 0o600 })
    return true
  } catch {
    rmSync(file, { force: true })
    return false
  }
}

function freeBytes(dir: string): number {
  const { bavail, bsize } = statfsSync(dir)
  return bavail * bsize
}
