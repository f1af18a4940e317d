import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { git } from '../../src/lib/git.ts'
import { gitRepository, tempDir } from '../helpers/git-repository.ts'
import { runPrunella } from '../helpers/server-process.ts'

const repository = () => gitRepository({ 'src/cart.js': 'exports.count = (cart) => cart.items.length\n' })

const FIX = `diff --git a/src/cart.js b/src/cart.js
--- a/src/cart.js
+++ b/src/cart.js
@@ -1 +1 @@
-exports.count = (cart) => cart.items.length
+exports.count = (cart) => cart.items?.length ?? 0
`

async function check(
  patch: string,
): Promise<{ status: number | null; verdict: string; rules: string[]; repo: string }> {
  const repo = await repository()
  const file = join(tempDir(), 'fix.diff')
  writeFileSync(file, patch)
  const { status, stdout, stderr } = await runPrunella(['policy', 'check-patch', file, '--repo', repo, '--json'], repo)
  expect(stderr).toBe('')
  const { verdict, findings } = JSON.parse(stdout) as { verdict: string; findings: { rule: string }[] }
  return { status, verdict, rules: findings.map(({ rule }) => rule), repo }
}

describe('policy check-patch', () => {
  test('a fix may go on, and the repository is as it was', async () => {
    const { status, verdict, repo } = await check(FIX)
    expect([status, verdict]).toEqual([0, 'auto'])
    expect(await git(['status', '--porcelain'], { cwd: repo })).toBe('')
    expect(readFileSync(join(repo, 'src/cart.js'), 'utf8')).toContain('cart.items.length')
    expect(await git(['count-objects'], { cwd: repo })).toMatch(/^\d+ objects/)
  })

  test.each([
    [
      'a workflow that is new',
      FIX +
        'diff --git a/.github/workflows/x.yml b/.github/workflows/x.yml\nnew file mode 100644\n--- /dev/null\n+++ b/.github/workflows/x.yml\n@@ -0,0 +1 @@\n+on: push\n',
      'out_of_reach',
    ],
    ['a path that leads out', FIX.replaceAll('src/cart.js', '../cart.js'), 'header'],
    [
      'a link',
      'diff --git a/x b/x\nnew file mode 120000\n--- /dev/null\n+++ b/x\n@@ -0,0 +1 @@\n+/etc/passwd\n\\ No newline at end of file\n',
      'file_kind',
    ],
    ['headers that do not agree', FIX.replace('+++ b/src/cart.js', '+++ b/src/other.js'), 'header'],
    ['what does not apply', FIX.replace('cart.items.length', 'cart.lines.length'), 'apply'],
    ['no patch at all', 'hello\n', 'apply'],
  ])('row 74 %s goes nowhere', async (_, patch, rule) => {
    const { status, verdict, rules } = await check(patch)
    expect([status, verdict]).toEqual([1, 'reject'])
    expect(rules).toContain(rule)
  })

  test('a patch that reaches out needs a person', async () => {
    const { status, verdict, rules } = await check(FIX.replace('?? 0', "?? fetch('x')"))
    expect([status, verdict, rules]).toEqual([0, 'human', ['capability']])
  })

  test('a folder without git, or without the file, is a sentence', async () => {
    const dir = tempDir()
    expect(readdirSync(dir)).toEqual([])
    const missing = await runPrunella(['policy', 'check-patch', 'x.diff', '--repo', dir], dir)
    expect([missing.status, missing.stderr]).toEqual([2, expect.stringMatching(/cannot be read/)])
  })
})
