import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempDir } from '../../test/helpers/temp-dir.ts'
import { runCommand } from './index.ts'

/** The command in a folder of its own, with the store that it makes. */
function place(): { dir: string; run(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> } {
  const dir = tempDir()
  const config = join(dir, 'prunella.yaml')
  writeFileSync(config, 'projects:\n  shop: { id: 3 }\n')
  return {
    dir,
    async run(...args) {
      const [out, err]: [string[], string[]] = [[], []]
      const io = { stdout: (text: string) => void out.push(text), stderr: (text: string) => void err.push(text) }
      const status = await runCommand([...args, '--config', config], io)
      return { status, stdout: out.join(''), stderr: err.join('') }
    },
  }
}

test('a token is shown once, kept as a hash, listed without its secret and revoked, with each in the audit log', async () => {
  const { dir, run } = place()
  const made = await run('token', 'create', '--name', 'ines', '--role', 'approver', '--project', 'shop', '--days', '2')
  const [, secret] = /^prn_1_([0-9a-f]{64})\n/.exec(made.stdout) ?? []
  expect(secret).toBeDefined()
  expect(readFileSync(join(dir, '.prunella', 'prunella.db')).includes(secret!)).toBe(false)

  const listed = await run('token', 'list')
  expect(listed.stdout).toMatch(/^1 {2}token of ines, approver, project 3 only, until 20/)
  expect(listed.stdout).not.toContain(secret)
  expect((await run('token', 'revoke', '1')).status).toBe(0)
  expect((await run('token', 'list')).stdout).toBe('There is no token.\n')
  expect((await run('token', 'revoke', '1')).stderr).toMatch(/no valid token 1/)
  expect(JSON.parse((await run('audit', 'verify', '--json')).stdout)).toMatchObject({ intact: true, entries: 2 })
})

test.each([
  [['--name', 'Prunella', '--role', 'admin'], /not prunella/],
  [['--name', 'a b', '--role', 'admin'], /--name/],
  [['--name', 'x', '--role', 'ingest'], /one of viewer, operator, approver, admin/],
  [['--name', 'x', '--role', 'viewer', '--project', 'nope'], /no project nope/],
  [['--name', 'x', '--role', 'viewer', '--days', '0'], /--days/],
])('create %j is refused with what to do, and makes nothing', async (args, sentence) => {
  const { run } = place()
  const refused = await run('token', 'create', ...args)
  expect([refused.status, refused.stdout]).toEqual([2, ''])
  expect(refused.stderr).toMatch(sentence)
  await run('token', 'create', '--name', 'first', '--role', 'viewer')
  expect((await run('token', 'list')).stdout).toBe('1  token of first, viewer\n')
})
