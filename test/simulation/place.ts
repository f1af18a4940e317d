import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'

const MEMORY = '/dev/shm'

/** For stores that need not outlive the machine: in memory, where it can be had. */
export function simulationDir(): string {
  return existsSync(MEMORY) ? MEMORY : tmpdir()
}
