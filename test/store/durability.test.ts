import { expect, test } from 'vitest'
import { openDatabase } from '../../src/store/open.ts'
import { startProgram } from '../helpers/child-program.ts'
import { tempDir } from '../helpers/temp-dir.ts'
import { until } from '../helpers/until.ts'

/** After how many acknowledged rows each writer is killed: early, in the middle of things, and after a checkpoint of the WAL. */
const KILLED_AFTER = [1, 2, 5, 13, 34, 89, 233, 610, 1_597, 4_181]

test('kill -9 of a busy writer loses nothing that was acknowledged, and keeps no half of a transaction', async () => {
  const dataDir = tempDir()
  const acknowledged: string[] = []
  for (const [run, rows] of KILLED_AFTER.entries()) {
    const writer = startProgram(new URL('./writer-program.ts', import.meta.url), { dataDir, name: `run${run}` })
    await until(() => writer.lines.length >= rows)
    writer.child.kill('SIGKILL')
    await writer.exited
    // The last line may be cut off by the kill, which only makes the check easier.
    acknowledged.push(...writer.lines.filter((line) => /:[012]$/.test(line)))
  }

  const db = await openDatabase({ dataDir })
  const kept = await db.query<{ key: string }>("select key from settings where key like 'run%'")
  const keys = new Set(kept.map(({ key }) => key))
  expect(acknowledged.filter((key) => !keys.has(key))).toEqual([])
  expect(acknowledged.length).toBeGreaterThan(KILLED_AFTER.reduce((sum, rows) => sum + rows) - KILLED_AFTER.length)
  expect(keys.size % 3).toBe(0)
  expect(await db.query('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
  await db.close()
})
