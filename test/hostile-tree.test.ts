import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gitFiles } from '../src/ci/fixes/git-files.ts'
import { git, readCommitted } from '../src/lib/git.ts'
import { withCommit } from '../src/pipeline/ci/build-commit.ts'
import { withSource } from '../src/pipeline/ci/source.ts'
import { createFixBranch, resolveCommit } from '../src/repair/branch.ts'
import { openWorkspace } from '../src/repair/workspace.ts'
import { commitAll, gitRepository, tempDir, writeFiles } from './helpers/git-repository.ts'
import { startGitServer } from './helpers/github-ci/git-server.ts'

const SIGNAL = new AbortController().signal
const DATE_MS = Date.UTC(2026, 0, 1)
const ATTRIBUTES = '* filter=evil diff=evil merge=evil working-tree-encoding=UTF-8\n'
const SUBMODULE = '[submodule "x"]\n\tpath = x\n\turl = ext::sh -c touch% /tmp/x\n\tupdate = !touch x\n'

/** A checkout in which everything that git can be made to start writes its name into a folder. */
async function trap(): Promise<{ repo: string; started: () => string[] }> {
  const marks = tempDir()
  const programs = tempDir()
  const repo = await gitRepository({ 'app.js': 'one\n', 'README.md': 'text\n', '.gitmodules': SUBMODULE })
  const program = (name: string): string => {
    const file = join(programs, name)
    writeFileSync(file, `#!/bin/sh\ntouch '${join(marks, name)}'\ncat\n`)
    chmodSync(file, 0o755)
    return file
  }
  writeFiles(repo, { '.gitattributes': ATTRIBUTES })
  await commitAll(repo, 'second')
  const settings: [string, string][] = [
    ...['core.fsmonitor', 'core.sshCommand', 'core.pager', 'core.editor', 'core.askPass', 'core.gitProxy'].map(
      (key): [string, string] => [key, program(key)],
    ),
    ...['clean', 'smudge', 'process'].map((key): [string, string] => [`filter.evil.${key}`, program(`filter.${key}`)]),
    ...['command', 'textconv'].map((key): [string, string] => [`diff.evil.${key}`, program(`diff.${key}`)]),
    ['diff.external', program('diff.external')],
    ['merge.evil.driver', program('merge.driver')],
    ['gpg.program', program('gpg.program')],
    ['commit.gpgSign', 'true'],
    ['credential.helper', `!${program('credential.helper')}`],
    ['uploadpack.packObjectsHook', program('uploadpack.packObjectsHook')],
    ['alias.status', `!${program('alias.status')}`],
    ['submodule.x.update', `!${program('submodule.update')}`],
    ['protocol.ext.allow', 'always'],
    ['remote.origin.url', `ext::${program('remote.ext')}`],
    ['extensions.partialClone', 'origin'],
  ]
  const hooks = join(repo, '.git', 'hooks')
  writeFiles(hooks, {})
  for (const hook of ['pre-commit', 'post-checkout', 'post-index-change', 'reference-transaction', 'pre-push']) {
    writeFiles(repo, { [`.git/hooks/${hook}`]: `#!/bin/sh\ntouch '${join(marks, `hook.${hook}`)}'\n` })
    chmodSync(join(hooks, hook), 0o755)
  }
  for (const [key, value] of settings) await git(['config', key, value], { cwd: repo })
  // As after an unpacking: git has to look into every file.
  for (const file of ['app.js', 'README.md']) utimesSync(join(repo, file), 1, 1)
  return { repo, started: () => readdirSync(marks).toSorted() }
}

const DIFF = `diff --git a/app.js b/app.js
--- a/app.js
+++ b/app.js
@@ -1 +1 @@
-one
+two
`

test('row 71: nothing that a checkout names is started while it is read, copied, patched and committed to', async () => {
  const { repo, started } = await trap()
  const base = (await resolveCommit(repo, 'HEAD'))!
  expect(await readCommitted(repo, 'app.js')).toBe('one\n')
  expect(await gitFiles(repo).renamedTo('gone.js')).toBeUndefined()
  const workspace = await openWorkspace({ repo })
  expect(await workspace.read('app.js')).toBe('one\n')
  await workspace.write({ 'app.js': 'two\n' })
  expect(await workspace.diff()).toContain('+two')
  await workspace.reset()
  await workspace.close()
  await createFixBranch({ repo, base, diff: DIFF, title: 'Two', branch: 'auto-fix/ticket-1', dateMs: DATE_MS }, SIGNAL)
  expect(started()).toEqual([])

  // The traps are set: a git that nobody holds back runs into them.
  spawnSync('git', ['-c', 'safe.directory=*', 'status'], { cwd: repo, timeout: 10_000 })
  expect(started()).toContain('core.fsmonitor')
})

test('row 71: the same where it is the repository of a forge, that is fetched from and a commit is made for', async () => {
  const { repo, started } = await trap()
  const server = await startGitServer('acme/shop', () => true)
  server.git('fetch', '--quiet', repo, '+HEAD:refs/heads/main')
  const remote = { url: server.url, header: async () => 'x-nothing: 1' }
  const base = server.git('rev-parse', 'main').trim()
  const before = started()
  const plan = { base, files: { 'app.js': 'two\n' }, message: 'Two', dateMs: DATE_MS }
  await withSource(remote, base, SIGNAL, async (source) => {
    expect(await source.paths()).toContain('.gitattributes')
    expect(await source.renamedTo('gone.js')).toBeUndefined()
    expect(existsSync(join(await source.checkout(), 'app.js'))).toBe(true)
    const { commit, diff } = await source.commit(plan)
    expect(diff).toContain('+two')
    // The same plan is the same commit, wherever it is made.
    await withCommit(remote, plan, SIGNAL, async (_, built) => expect(built.commit).toBe(commit))
  })
  await withCommit(remote, plan, SIGNAL, async (dir, { diff }) => {
    expect(diff).toContain('+two')
    expect(existsSync(join(dir, 'app.js'))).toBe(false)
  })
  expect(started()).toEqual(before)
})
