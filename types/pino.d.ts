/** A destination for pino that writes each line on and gathers warnings and errors for Prunella: `const log = pino(prunella())`. */
export function prunella(options?: {
  /** As `prunella up` prints it; `PRUNELLA_DSN` of the environment when absent. */
  dsn?: string
  /** Entries that are held while the server cannot be reached: 1000 when absent. */
  capacity?: number
  /** How long entries are gathered before they are sent: 1000 when absent. */
  flushMs?: number
  /** Where the log goes as before; standard output when absent. */
  stream?: { writable: true; write(line: string): unknown }
}): { writable: true; write(line: string): void; flush(): Promise<void> }
