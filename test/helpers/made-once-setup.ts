import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '../../src/store/open.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The file of a store that every migration has run on: tests begin with a copy of it. */
    migratedStore: string
    /** Where `copyOf` keeps what is made once for all tests. */
    madeOnce: string
  }
}

let dir: string | undefined

export async function setup(project: TestProject): Promise<void> {
  dir = mkdtempSync(join(tmpdir(), 'prunella-made-'))
  const dataDir = join(dir, 'store')
  await (await openDatabase({ dataDir })).close()
  project.provide('migratedStore', join(dataDir, 'prunella.db'))
  project.provide('madeOnce', join(dir, 'once'))
  mkdirSync(join(dir, 'once'))
}

export function teardown(): void {
  if (dir) rmSync(dir, { recursive: true, force: true })
}
