import { expect, test } from 'vitest'
import { adviceOf } from './advice.ts'
import { createLogAnalyzer } from './analyze-log.ts'

function adviceFor(step: string, line: string) {
  const analyzer = createLogAnalyzer()
  analyzer.push(
    Buffer.from(`##[group]Run ${step}\n##[endgroup]\n${line}\n##[error]Process completed with exit code 1.\n`),
  )
  const { cause } = analyzer.end()
  return [cause?.category.id, cause && adviceOf(cause)]
}

test.each([
  [
    'npm ci',
    'npm error `npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync.',
    'npm install --package-lock-only',
    'package-lock.json',
  ],
  [
    'pnpm i',
    ' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile" because pnpm-lock.yaml is not up to date',
    'pnpm install --lockfile-only',
    'pnpm-lock.yaml',
  ],
  [
    'make install',
    'error Your lockfile needs to be updated, but yarn was run with `--frozen-lockfile`.',
    'yarn install',
    'yarn.lock',
  ],
  [
    'yarn',
    '➤ YN0028: The lockfile would have been modified by this install, which is explicitly forbidden.',
    'yarn install --mode=update-lockfile',
    'yarn.lock',
  ],
  ['bun install', 'error: lockfile had changes, but lockfile is frozen', 'bun install --lockfile-only', 'bun.lock'],
  [
    'make',
    'pyproject.toml changed significantly since poetry.lock was last generated. Run `poetry lock` to fix the lock file.',
    'poetry lock',
    'poetry.lock',
  ],
  ['make', 'error: The lockfile at `uv.lock` needs to be updated, but `--locked` was provided.', 'uv lock', 'uv.lock'],
  [
    'bundle install',
    'The gemspecs for path gems changed, but the lockfile cannot be updated because frozen mode is set',
    'bundle lock',
    'Gemfile.lock',
  ],
  [
    'cargo build',
    'error: cannot update the lock file /src/Cargo.lock because --locked was passed to prevent this',
    'cargo update --workspace',
    'Cargo.lock',
  ],
  [
    'go build ./...',
    'a.go:3:2: missing go.sum entry for module providing package example.com/b',
    'go mod tidy',
    'go.mod and go.sum',
  ],
  [
    'composer install',
    'The lock file is not up to date with the latest changes in composer.json.',
    'composer update --lock',
    'composer.lock',
  ],
])('a lock file that is behind after %s: %s', (step, line, command, files) => {
  expect(adviceFor(step, line)).toEqual([
    'lockfile-drift',
    `Run \`${command}\` where the manifest is, and commit ${files}.`,
  ])
})

test('where the log does not say whose lock file it is, nobody is told a command', () => {
  const [, advice] = adviceFor('./install.sh', 'lockfile is out of date')
  expect(advice).toBe('Run the package manager once without its frozen mode, and commit the lock file.')
})
