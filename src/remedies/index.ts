import type { Remedy } from './remedy.ts'
import { restart } from './restart/index.ts'
import { rollbackRelease } from './rollback-release/index.ts'

/** Every action on what runs, in the order in which they are tried: what takes least comes first. */
export const REMEDIES: readonly Remedy[] = [restart, rollbackRelease]
