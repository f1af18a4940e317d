import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

/**
 * Puts into `dir` what `make` puts into the folder that it is given: made once in a run of tests, and copied for each that wants it.
 * `of` is all that it depends on.
 */
export async function copyOf(of: unknown, dir: string, make: (dir: string) => Promise<void>): Promise<void> {
  const all = inject('madeOnce')
  const made = join(all, createHash('sha256').update(JSON.stringify(of)).digest('hex'))
  if (!existsSync(made)) {
    const making = mkdtempSync(join(all, 'making-'))
    await make(making)
    moveUnlessThere(making, made)
  }
  mkdirSync(dir, { recursive: true })
  cpSync(made, dir, { recursive: true, preserveTimestamps: true })
}

/** Several workers may make the same: the first is taken. */
function moveUnlessThere(making: string, made: string): void {
  try {
    renameSync(making, made)
  } catch (error) {
    if (!existsSync(made)) throw error
    rmSync(making, { recursive: true })
  }
}
