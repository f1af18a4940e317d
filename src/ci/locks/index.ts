import type { Finding } from '../analyze-log.ts'
import type { LockManager } from './lock-manager.ts'
import { NPM } from './npm.ts'

/** By what the message says, else by what the step calls; the first that fits. */
const LOCK_MANAGERS: readonly LockManager[] = [
  {
    said: /\bpnpm|\bERR_PNPM/,
    called: /\bpnpm\b/,
    command: 'pnpm install --lockfile-only',
    files: 'pnpm-lock.yaml',
  },
  {
    said: /\bYN\d{4}\b|The lockfile would have been modified by this install/,
    called: /\byarn install (?:.* )?--immutable/,
    command: 'yarn install --mode=update-lockfile',
    files: 'yarn.lock',
  },
  {
    said: /\byarn\b|^error Your lockfile needs to be updated/,
    called: /\byarn\b/,
    command: 'yarn install',
    files: 'yarn.lock',
  },
  {
    said: /lockfile had changes, but lockfile is frozen|\bbun\.lockb?\b/,
    called: /\bbun\b/,
    command: 'bun install --lockfile-only',
    files: 'bun.lock',
  },
  { said: /\bpoetry\b/, called: /\bpoetry\b/, command: 'poetry lock', files: 'poetry.lock' },
  { said: /\buv\.lock\b|\buv (?:sync|lock)\b/, called: /\buv\b/, command: 'uv lock', files: 'uv.lock' },
  { said: /\bPipfile/, called: /\bpipenv\b/, command: 'pipenv lock', files: 'Pipfile.lock' },
  {
    said: /\bbundle only supports platforms\b/,
    called: /^$/,
    command: 'bundle lock --add-platform x86_64-linux',
    files: 'Gemfile.lock',
  },
  {
    said: /\b(?:gemspecs?|gems?|Gemfile|bundle|[Bb]undler)\b/,
    called: /\bbundle\b/,
    command: 'bundle lock',
    files: 'Gemfile.lock',
  },
  { said: /\bCargo\.lock\b/, called: /\bcargo\b/, command: 'cargo update --workspace', files: 'Cargo.lock' },
  {
    said: /\bgo\.(?:sum|mod)\b/,
    called: /\bgo (?:build|test|vet|mod)\b/,
    command: 'go mod tidy',
    files: 'go.mod and go.sum',
  },
  { said: /\bcomposer\b/, called: /\bcomposer\b/, command: 'composer update --lock', files: 'composer.lock' },
  {
    said: /\bNU1004\b|\bpackages\.lock\.json\b/,
    called: /\bdotnet\b/,
    command: 'dotnet restore --force-evaluate',
    files: 'packages.lock.json',
  },
  NPM,
]

const TEXT_CHARS_MAX = 1_000

/** Whose lock file a failure is about, where its log says so. */
export function lockManagerOf({ decisive, step }: Pick<Finding, 'decisive' | 'step'>): LockManager | undefined {
  const text = decisive.text.slice(0, TEXT_CHARS_MAX)
  return (
    LOCK_MANAGERS.find(({ said }) => said.test(text)) ?? LOCK_MANAGERS.find(({ called }) => called.test(step ?? ''))
  )
}
