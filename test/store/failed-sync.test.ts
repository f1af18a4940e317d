import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { packageRoot } from '../../src/lib/package-root.ts'
import { openDatabase } from '../../src/store/open.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const FAILING_SYNC = 10
const strace = ['-f', '-qq', '-o', '/dev/null', '-e', 'trace=fsync,fdatasync']
const canTrace = spawnSync('strace', [...strace, 'true']).status === 0
const why = canTrace ? '' : ' (skipped: there is no strace, or it may not trace)'

test.skipIf(!canTrace)(`after one failed sync nothing is acknowledged any more, and reads go on${why}`, async () => {
  const dataDir = tempDir()
  // Its tables are made before: how many syncs that takes is not what is counted.
  await (await openDatabase({ dataDir })).close()
  const program = new URL('./failed-sync-program.ts', import.meta.url).pathname
  const inject = `inject=fsync,fdatasync:error=EIO:when=${FAILING_SYNC}`
  const { stdout } = spawnSync(
    'strace',
    [...strace, '-e', inject, process.execPath, '--import', 'tsx', program, JSON.stringify({ dataDir })],
    { cwd: packageRoot(), encoding: 'utf8', timeout: 60_000 },
  )
  const { outcomes, rows } = JSON.parse(stdout) as { outcomes: string[]; rows: number }
  const acknowledged = outcomes.indexOf(outcomes.find((outcome) => outcome !== 'ok')!)
  expect(acknowledged).toBeGreaterThan(0)
  expect(outcomes.slice(acknowledged).every((outcome) => outcome.startsWith('ExternalError: The disk'))).toBe(true)
  expect(outcomes.at(-1)).toContain('check it, then restart')
  expect(rows).toBeGreaterThanOrEqual(acknowledged)
})
