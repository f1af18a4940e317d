import { describe, expect, test } from 'vitest'
import type { FileChange } from './change.ts'
import { judgePatch } from './judge.ts'
import { faultOfPath } from './paths.ts'

const change = (path: string, newText = 'b\n', more: Partial<FileChange> = {}): FileChange => ({
  path,
  oldMode: '100644',
  newMode: '100644',
  oldText: 'a\n',
  newText,
  isBinary: false,
  ...more,
})
const verdictOf = (...changes: FileChange[]) => judgePatch(changes).verdict

describe('row 74 what may become of a patch', () => {
  test.each([
    ['a fix of the program', change('src/cart.js', 'return items?.length ?? 0\n')],
    [
      'a fix with a test of its own',
      change('test/cart.test.js', "test('x', () => { expect(1).toBe(1) })\n", { oldMode: '000000', oldText: '' }),
    ],
    ['words that only look like one', change('src/retry.js', 'const executed = spawnPoint\n')],
    [
      'what the file could do before',
      change('src/run.js', "import { spawn } from 'node:child_process'\nspawn('a')\nspawn('b')\n", {
        oldText: "import { spawn } from 'node:child_process'\nspawn('a')\n",
      }),
    ],
  ])('auto: %s', (_, one) => {
    expect(judgePatch([one])).toEqual({ verdict: 'auto', findings: [] })
  })

  test.each([
    ['a lock file', change('package-lock.json')],
    ['a dependency', change('package.json', '"dependencies": { "left-pad": "^1.0.0" }\n')],
    ['how it is deployed', change('deploy/Dockerfile')],
    ['how it is tested', change('vitest.config.ts')],
    ['who may do what', change('src/auth/session.ts')],
    ['a migration', change('db/migrations/0001.sql')],
    ['a program that can be run', change('run.sh', 'a\n', { newMode: '100755' })],
    ['a test that is removed', change('test/cart.test.js', '', { newMode: '000000' })],
    ['a test that is left out', change('test/cart.test.js', "test.skip('x', f)\n")],
    [
      'a test that asserts something else',
      change('test/cart.test.js', 'expect(2).toBe(2)\n', { oldText: 'expect(1).toBe(1)\n' }),
    ],
    ['starting a program', change('src/a.js', "require('child_process').execSync(x)\n")],
    ['reaching out', change('src/a.js', 'await fetch(url)\n')],
    ['text as a program', change('src/a.js', 'eval(text)\n')],
    ['reading the environment', change('src/a.js', 'process.env.KEY\n')],
    ['trusting anybody', change('src/a.js', 'agent({ rejectUnauthorized: false })\n')],
    ['too many lines', change('src/a.js', Array.from({ length: 300 }, (_, i) => `x${i}`).join('\n'))],
  ])('human: %s', (_, one) => {
    expect(judgePatch([one]).verdict).toBe('human')
  })

  test('human: too many files', () => {
    expect(verdictOf(...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => change(`src/${name}.js`)))).toBe('human')
  })

  test.each([
    ['a workflow', change('.github/workflows/ci.yml')],
    ['a workflow in other letters', change('.GitHub/Workflows/ci.yml')],
    ['another pipeline', change('.gitlab-ci.yml')],
    ['who reviews', change('docs/CODEOWNERS')],
    ['what agents are told', change('AGENTS.md')],
    ['the settings of an agent', change('.claude/settings.json')],
    ['where packages come from', change('.npmrc')],
    ['a hook', change('.husky/pre-commit')],
    ['our own policy', change('prunella.yaml')],
    ['secrets of the app', change('.env.production')],
    ['a symbolic link', change('src/a', '/etc/passwd', { newMode: '120000' })],
    ['a submodule', change('lib/x', '', { newMode: '160000' })],
    ['what is no text', change('logo.png', '', { isBinary: true })],
    ['text that turns its direction', change('src/a.js', 'if (isAdmin\u202e) {}\n')],
    ['a secret', change('src/a.js', "const key = 'AKIAIOSFODNN7EXAMPLQ'\n")],
    ['a script of the installation', change('package.json', '"postinstall": "node x.js"\n')],
    ['a dependency from elsewhere', change('package.json', '"left-pad": "git+https://evil.test/x.git"\n')],
    ['nothing', undefined],
  ])('reject: %s', (_, one) => {
    expect(judgePatch(one ? [one] : []).verdict).toBe('reject')
  })

  test.each(['../x', '/etc/passwd', 'a/../../b', 'C:/x', 'a\\b', 'a//b', './a', '', 'a\u200bb', 'cafe\u0301'])(
    '%j is no path',
    (path) => {
      expect(faultOfPath(path)).toBeDefined()
    },
  )
})
