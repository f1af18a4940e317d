import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeEachEngine } from '../../../test/helpers/database.ts'
import { FakeClock } from '../../../test/helpers/fake-clock.ts'
import { tempDir } from '../../../test/helpers/temp-dir.ts'
import { createAccessToken, findAccessToken, listAccessTokens } from '../../store/access-tokens.ts'
import { ensureFirstToken, TOKEN_FILE } from './first-token.ts'

describeEachEngine('the first token', (getDb) => {
  const clock = new FakeClock(1_800_000_000_000)

  test('is made once, on loopback, and only its owner can read it, also over a file that others could', async () => {
    const dataDir = join(tempDir(), 'data')
    mkdirSync(dataDir)
    const file = join(dataDir, TOKEN_FILE)
    writeFileSync(file, 'old', { mode: 0o644 })
    const place = { dataDir, host: '127.0.0.1', clock }
    await ensureFirstToken(getDb(), place)
    const text = readFileSync(file, 'utf8').trim()
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await findAccessToken(getDb(), text, clock.nowMs())).toMatchObject({ role: 'admin', projectId: null })
    await ensureFirstToken(getDb(), place)
    expect(readFileSync(file, 'utf8').trim()).toBe(text)
    expect(await listAccessTokens(getDb(), clock.nowMs())).toHaveLength(1)
  })

  test.each(['0.0.0.0', '::', '192.0.2.1', '127.0.0.1.evil.test'])(
    'is not made where others can reach the server: on %s a start is refused, until somebody has made one',
    async (host) => {
      const place = { dataDir: tempDir(), host, clock }
      await expect(ensureFirstToken(getDb(), place)).rejects.toThrow(/prunella token create/)
      expect(await listAccessTokens(getDb(), clock.nowMs())).toEqual([])
      const made = { kind: 'token', name: 'ines', role: 'admin', projectId: null, parentId: null } as const
      await createAccessToken(getDb(), { ...made, createdMs: clock.nowMs(), expiresMs: null })
      await ensureFirstToken(getDb(), place)
    },
  )
})
