import type { Writable } from 'node:stream'

/** A transport for winston that gathers warnings and errors for Prunella: `logger.add(prunella())`. */
export function prunella(options?: {
  /** As `prunella up` prints it; `PRUNELLA_DSN` of the environment when absent. */
  dsn?: string
  /** Entries that are held while the server cannot be reached: 1000 when absent. */
  capacity?: number
  /** How long entries are gathered before they are sent: 1000 when absent. */
  flushMs?: number
}): Writable & { log(): void }
