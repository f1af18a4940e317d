import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { git } from '../../src/lib/git.ts'
import { openSandbox } from '../../src/sandbox/open-sandbox.ts'
import { gitRepository } from '../helpers/git-repository.ts'
import { distOf, packageRegistry } from '../helpers/package-registry.ts'
import { CHECKOUT, FAILED, fixedIn, PATH, workflow } from './fixed.ts'

const { isolation } = await openSandbox()

const DRIFT = [
  '##[group]Run npm ci',
  'npm ci',
  '##[endgroup]',
  'npm error code EUSAGE',
  'npm error `npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync. Please update your lock file with `npm install` before continuing.',
  'npm error Missing: right@1.2.0 from lock file',
  FAILED,
]
const PUBLISHED = {
  'left@1.0.0': {},
  'left@1.1.0': {},
  'right@1.2.0': { dependencies: { middle: '^2.0.0' } },
  'middle@2.0.1': { hasInstallScript: true, scripts: { install: 'node build.js' } },
}

function manifest(rest: Record<string, unknown> = {}): string {
  return `${JSON.stringify({ name: 'app', version: '1.0.0', dependencies: { left: '^1.0.0', right: '^1.2.0' }, ...rest }, null, 2)}\n`
}

/** A lock file from before `right` was needed. */
function lock(
  url: string | undefined,
  { dependencies = { left: '^1.0.0' } as Record<string, string>, version = 3 } = {},
): string {
  const { tarball, integrity } = distOf(url ?? '', 'left', '1.0.0')
  const left = { version: '1.0.0', ...(url !== undefined && { resolved: tarball }), integrity }
  const packages = { '': { name: 'app', version: '1.0.0', dependencies }, 'node_modules/left': left }
  return `${JSON.stringify({ name: 'app', version: '1.0.0', lockfileVersion: version, requires: true, packages }, null, 2)}\n`
}

interface Shape {
  files?: Record<string, string>
  steps?: string
  options?: string[]
  published?: Record<string, Record<string, unknown>>
}

/** What `ci fix` answers about a checkout that is behind; `files` stand for those of the same name. */
async function behind({
  files = {},
  steps = '      - run: npm ci\n',
  options = ['--network'],
  published = PUBLISHED,
}: Shape = {}) {
  const { url, asked } = await packageRegistry(published)
  const repo = await gitRepository({
    ...workflow(CHECKOUT + steps),
    'package.json': manifest(),
    'package-lock.json': lock(url),
    ...files,
  })
  return { repo, url, asked, ...(await fixedIn(repo, DRIFT, '--repo', repo, ...options)) }
}

describe.runIf(isolation !== 'none')('a lock file that is behind its manifest is made anew', () => {
  test('by npm itself: it refused the old one here as well, and takes the new one; no other file changes, and nothing of the project runs', async () => {
    const scripts = { preinstall: 'touch ran', prepare: 'touch ran', postinstall: 'touch ran' }
    const { repo, status, fix, what, checks, textOf, url } = await behind({
      files: { 'package.json': manifest({ scripts }) },
    })
    expect([status, fix]).toEqual([0, 'lock-file'])
    expect(what).toBe(
      'Bring package-lock.json up to package.json: 2 added: middle 2.0.1, right 1.2.0; 1 with a script that runs when it is installed: middle 2.0.1.',
    )
    expect(checks).toContain('`npm ci` refuses the old package-lock.json here as well, and takes the new one.')
    expect(await git(['status', '--porcelain'], { cwd: repo })).toBe(' M package-lock.json\n')
    expect(existsSync(join(repo, 'ran'))).toBe(false)
    const { packages } = JSON.parse(textOf('package-lock.json'))
    // What was locked stays where it was, though there is a newer one.
    expect(packages['node_modules/left']).toMatchObject({ version: '1.0.0' })
    expect(packages['node_modules/right']).toMatchObject({
      version: '1.2.0',
      resolved: distOf(url, 'right', '1.2.0').tarball,
    })
  })

  test('in its style: places are not written down where they were not before', async () => {
    const { textOf } = await behind({ files: { 'package-lock.json': lock(undefined) } })
    expect(textOf('package-lock.json')).toContain('node_modules/right')
    expect(textOf('package-lock.json')).not.toContain('resolved')
  })

  test('of several the one where the step works; where the log does not say which, none', async () => {
    const files = {
      'web/package.json': manifest(),
      'web/package-lock.json': lock(undefined),
      'api/package.json': manifest(),
      'api/package-lock.json': lock(undefined),
    }
    const steps = '      - run: npm ci\n        working-directory: ./web/\n'
    const { repo } = await behind({ files, steps })
    expect(await git(['status', '--porcelain'], { cwd: repo })).toBe(' M web/package-lock.json\n')
    const unknown = await behind({ files, steps: '      - run: npm ci\n        working-directory: other\n' })
    expect(unknown).toMatchObject({
      status: 1,
      because: expect.arrayContaining(['The log does not say which package-lock.json is meant.']),
    })
  })

  test('workspaces have one together', async () => {
    const root = JSON.stringify({
      name: 'app',
      version: '1.0.0',
      workspaces: ['packages/*'],
      dependencies: { left: '^1.0.0' },
    })
    const one = JSON.stringify({ name: 'one', version: '0.1.0', dependencies: { right: '^1.0.0' } })
    const { what, status } = await behind({ files: { 'package.json': root, 'packages/one/package.json': one } })
    expect([status, what]).toEqual([0, expect.stringContaining('2 added: middle 2.0.1, right 1.2.0')])
  })
})

describe.runIf(isolation !== 'none')('a lock file stays as it is', () => {
  test.each<[string, Shape, string]>([
    [
      'where the registry may not be asked',
      { options: [] },
      'package-lock.json is not made anew here: it takes a checkout and a registry.',
    ],
    [
      'where it matches',
      { files: { 'package.json': manifest({ dependencies: { left: '^1.0.0' } }) } },
      'package-lock.json matches package.json: it is not what fails.',
    ],
    [
      'where .npmrc names a registry',
      { files: { '.npmrc': '# ours\n@app:registry=http://169.254.169.254/\n' } },
      'The .npmrc of the project sets @app:registry: its lock file is not made without it.',
    ],
    [
      'where .npmrc starts something',
      { files: { '.npmrc': 'script-shell = ./evil.sh\n' } },
      'The .npmrc of the project sets script-shell: its lock file is not made without it.',
    ],
    ...[
      'git+ssh://git@127.0.0.1/x.git',
      'http://169.254.169.254/latest',
      'someone/right',
      'file:../../etc',
      'github:a/b',
    ].map((spec): [string, Shape, string] => [
      `where ${spec} is new`,
      { files: { 'package.json': manifest({ dependencies: { left: '^1.0.0', right: spec } }) } },
      'package.json takes right from somewhere else than the registry.',
    ]),
    [
      'where an override leads elsewhere',
      { files: { 'package.json': manifest({ overrides: { right: { middle: 'https://example.com/a.tgz' } } }) } },
      'package.json overrides a package from somewhere else than the registry.',
    ],
    [
      'where npm finds no such package',
      { published: { 'left@1.0.0': {} } },
      'npm cannot make package-lock.json anew here (E404).',
    ],
    [
      'of an npm from before',
      { files: { 'package-lock.json': lock('http://127.0.0.1', { version: 1 }) } },
      'package-lock.json is none of npm 7 or newer.',
    ],
    [
      'that is not there',
      { files: { 'package-lock.json': '', 'package.json': '' } },
      expect.stringMatching(/package-lock\.json/) as unknown as string,
    ],
  ])('%s', async (_, shape, because) => {
    const { status, answer, because: said, repo } = await behind(shape)
    expect([status, answer]).toEqual([1, 'none'])
    expect(said[0]).toEqual(because)
    expect(said.at(-1)).toBe(
      'Run `npm install --package-lock-only` where the manifest is, and commit package-lock.json.',
    )
    expect(await git(['status', '--porcelain'], { cwd: repo })).toBe('')
  })

  test('where it is of another package manager', async () => {
    const repo = await gitRepository({ ...workflow('      - run: pnpm i\n'), 'pnpm-lock.yaml': 'lockfileVersion: 9\n' })
    const log = [
      'ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile" because pnpm-lock.yaml is not up to date with package.json',
      FAILED,
    ]
    const { answer, because } = await fixedIn(repo, log, '--repo', repo, '--network')
    expect([answer, because[0]]).toEqual(['none', 'This lock file is made anew by a person.'])
  })

  test('--network without a checkout is refused', async () => {
    const repo = await gitRepository(workflow('      - run: npm ci\n'))
    await expect(fixedIn(repo, DRIFT, '--network')).rejects.toThrow()
    expect(existsSync(join(repo, PATH))).toBe(true)
  })
})
