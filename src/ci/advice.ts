import type { Finding } from './analyze-log.ts'

type Found = Pick<Finding, 'category' | 'decisive' | 'step'>

/** What to do about a failure: with the very command where the log says enough for one. */
export function adviceOf({ category, decisive, step }: Found): string {
  if (category.id !== 'lockfile-drift') return category.advice
  const text = decisive.text.slice(0, TEXT_CHARS_MAX)
  const found = LOCKS.find(({ said }) => said.test(text)) ?? LOCKS.find(({ called }) => called.test(step ?? ''))
  if (!found) return category.advice
  return `Run \`${found.command}\` where the manifest is, and commit ${found.files}.`
}

const TEXT_CHARS_MAX = 1_000

/** By what the message says, else by what the step calls. Each command brings the lock file up to the manifest, and no package further. */
const LOCKS: readonly { said: RegExp; called: RegExp; command: string; files: string }[] = [
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
  {
    said: /\bnpm\b|\bpackage-lock\.json\b/,
    called: /\bnpm\b/,
    command: 'npm install --package-lock-only',
    files: 'package-lock.json',
  },
]
