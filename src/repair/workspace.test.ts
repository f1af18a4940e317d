import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commitAll, gitRepository, tempDir, writeFiles } from '../../test/helpers/git-repository.ts'
import { UserError } from '../domain/errors.ts'
import { git } from '../lib/git.ts'
import { openWorkspace, type Workspace } from './workspace.ts'

async function openIn(repo: string, options: { base?: string } = {}): Promise<Workspace> {
  const parent = tempDir()
  return await openWorkspace({ repo, parent, ...options })
}

/** Everything in the folder but the index's stat cache, which git itself refreshes. */
async function fingerprintOf(repo: string): Promise<string> {
  const refs = await git(['for-each-ref'], { cwd: repo }).catch(() => '')
  const objects = await git(['count-objects', '-v'], { cwd: repo })
  const worktrees = await git(['worktree', 'list', '--porcelain'], { cwd: repo })
  const status = await git(['status', '--porcelain', '--ignored'], { cwd: repo })
  return [refs, objects, worktrees, status, readFileSync(join(repo, '.git/config'), 'utf8')].join('\n--\n')
}

test('B31 changes are applied in a copy, and the live checkout does not change', async () => {
  const repo = await gitRepository({ 'lib/a.js': 'one\n', 'b.js': 'two\n' })
  const before = await fingerprintOf(repo)
  const workspace = await openIn(repo)
  await workspace.write({ 'lib/a.js': 'changed\n', 'new/c.js': 'three\n', 'b.js': null })
  const diff = await workspace.diff()
  expect(diff).toContain('--- a/lib/a.js\n+++ b/lib/a.js\n@@ -1 +1 @@\n-one\n+changed\n')
  expect(diff).toContain('+++ b/new/c.js')
  expect(diff).toContain('deleted file mode 100644')
  expect(readFileSync(join(repo, 'lib/a.js'), 'utf8')).toBe('one\n')
  await workspace.close()
  expect(await fingerprintOf(repo)).toBe(before)
  expect(existsSync(workspace.dir)).toBe(false)
})

test('the diff applies to the base', async () => {
  const repo = await gitRepository({ 'a.js': 'one\ntwo\nthree\n' })
  const workspace = await openIn(repo)
  await workspace.write({ 'a.js': 'one\n2\nthree', 'ä b.js': 'x\n' })
  await git(['apply', '--check', '-'], { cwd: repo, stdin: await workspace.diff() })
  await workspace.close()
})

test('reset takes back what was written and what programs left', async () => {
  const repo = await gitRepository({ 'a.js': 'one\n', 'dir/b.js': 'two\n', '.gitignore': 'out\n' })
  const workspace = await openIn(repo)
  await workspace.write({ 'a.js': 'changed\n' })
  mkdirSync(join(workspace.dir, 'out'))
  writeFileSync(join(workspace.dir, 'out/x'), '')
  rmSync(join(workspace.dir, 'dir'), { recursive: true })
  symlinkSync('/etc', join(workspace.dir, 'dir'))
  await workspace.reset()
  expect(await workspace.read('a.js')).toBe('one\n')
  expect(await workspace.read('dir/b.js')).toBe('two\n')
  expect(existsSync(join(workspace.dir, 'out'))).toBe(false)
  expect(await workspace.diff()).toBe('')
  await workspace.close()
})

test('forks do not see each other', async () => {
  const workspace = await openIn(await gitRepository({ 'a.js': 'one\n' }))
  const fork = await workspace.fork()
  await fork.write({ 'a.js': 'fork\n' })
  expect(await workspace.read('a.js')).toBe('one\n')
  expect(await fork.diff()).toContain('+fork')
  expect(await workspace.diff()).toBe('')
  await workspace.close()
})

test('starts from the asked commit, and shows the whole repository for a folder in it', async () => {
  const repo = await gitRepository({ 'packages/api/a.js': 'one\n', 'shared.js': 'x\n' })
  const first = (await git(['rev-parse', 'HEAD'], { cwd: repo })).trim()
  writeFileSync(join(repo, 'shared.js'), 'y\n')
  await commitAll(repo, 'second')
  const workspace = await openIn(join(repo, 'packages/api'), { base: first })
  expect(workspace).toMatchObject({ base: first, prefix: 'packages/api', mount: { as: repo } })
  expect(await workspace.read('shared.js')).toBe('x\n')
  await workspace.close()
})

test('untracked files are named for the sandbox, but for credentials', async () => {
  const repo = await gitRepository({ '.gitignore': 'node_modules\n.env\ndist\n', 'src/a.js': '' })
  const untracked = ['node_modules/x/index.js', 'dist/a.js', 'src/generated/b.js', 'note.txt', '.env', 'server.key']
  writeFiles(repo, Object.fromEntries(untracked.map((path) => [path, ''])))
  const workspace = await openIn(repo)
  expect([...workspace.mount.untracked].sort()).toEqual(['dist', 'node_modules', 'note.txt', 'src/generated'])
  await workspace.close()
})

test('no path leads out of the workspace, also not through a link', async () => {
  const repo = await gitRepository({ 'a.js': 'one\n' })
  const outside = tempDir()
  const workspace = await openIn(repo)
  await expect(workspace.write({ '../x': '' })).rejects.toThrow('leads out of the repository')
  symlinkSync(outside, join(workspace.dir, 'link'))
  await expect(workspace.write({ 'link/x': '' })).rejects.toThrow('symbolic link')
  symlinkSync('/etc/passwd', join(workspace.dir, 'passwd'))
  expect(await workspace.read('passwd')).toBeUndefined()
  await workspace.write({ passwd: 'mine\n' })
  expect(await workspace.read('passwd')).toBe('mine\n')
  await workspace.close()
})

test('X06 a name with shell syntax or a leading dash is a name', async () => {
  const workspace = await openIn(await gitRepository({ 'a.js': 'one\n' }))
  const names = ['--flag', '$(touch pwned)', "it's; rm -rf *", 'new\nline']
  await workspace.write(Object.fromEntries(names.map((name) => [name, 'x\n'])))
  expect((await workspace.diff()).match(/^new file mode/gm)).toHaveLength(names.length)
  expect(existsSync(join(workspace.dir, 'pwned'))).toBe(false)
  await workspace.close()
})

test.each([
  ['no such folder', async () => join(tempDir(), 'absent'), /There is no folder/],
  ['not a repository', async () => tempDir(), /not the checkout of a git repository/],
  ['no commit', () => gitRepository({}), /has no commit yet/],
])('refuses: %s', async (_name, repo, message) => {
  const opened = openIn(await repo())
  await expect(opened).rejects.toThrow(UserError)
  await expect(opened).rejects.toThrow(message)
})

test('refuses a checkout with uncommitted changes, and says which', async () => {
  const repo = await gitRepository({ 'a.js': 'one\n', 'b.sh': 'x\n' })
  chmodSync(join(repo, 'b.sh'), 0o755)
  writeFileSync(join(repo, 'a.js'), 'dirty\n')
  await expect(openIn(repo)).rejects.toThrow(/uncommitted changes \(a\.js, b\.sh\): commit or stash them first/)
})
