import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { packageRoot } from '../../src/lib/package-root.ts'
import { tempDir } from '../helpers/temp-dir.ts'

/** A mount namespace of its own: the disk that is filled is seen by one process only, and ends with it. */
const OWN_MOUNTS = ['--user', '--map-root-user', '--mount']
const canMount = spawnSync('unshare', [...OWN_MOUNTS, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0
const why = canMount ? '' : ' (skipped: this machine allows no private mounts)'

test.skipIf(!canMount)(`a full disk loses nothing, can be read and pruned, and heals by itself${why}`, () => {
  const program = new URL('./full-disk-program.ts', import.meta.url).pathname
  const { stdout, stderr } = spawnSync(
    'unshare',
    [...OWN_MOUNTS, process.execPath, '--import', 'tsx', program, JSON.stringify({ dir: tempDir() })],
    { cwd: packageRoot(), encoding: 'utf8', timeout: 30_000 },
  )
  expect(stderr).toBe('')
  const seen = JSON.parse(stdout)
  const full = { retryAfterMs: 10_000, message: expect.stringContaining('is full') }
  expect(seen).toEqual({
    hadReserve: true,
    acknowledged: expect.any(Number),
    firstFailure: full,
    atFull: {
      hasReserve: false,
      rows: seen.acknowledged,
      insert: full,
      delete: 'ok',
      rowsAfterDelete: seen.acknowledged - 5,
    },
    stillFull: full,
    afterwards: { insert: 'ok', hasReserve: true, integrity: 'ok' },
  })
  expect(seen.acknowledged).toBeGreaterThan(10)
})
