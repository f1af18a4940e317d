import { z } from 'zod'
import { EditRefused } from '../workflow/edit-refused.ts'
import type { LockManager, LockProject } from './lock-manager.ts'
import { named } from './named.ts'

/** Nothing of a package runs, and nothing is written but the lock file. */
const QUIETLY = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier']

export const NPM: LockManager = {
  said: /\bnpm\b|\bpackage-lock\.json\b/,
  called: /\bnpm\b/,
  command: 'npm install --package-lock-only',
  files: 'package-lock.json',
  remaking: {
    lock: 'package-lock.json',
    manifest: 'package.json',
    check: ['npm', 'ci', '--dry-run', ...QUIETLY],
    remake: (lock) => ['npm', 'install', '--package-lock-only', ...QUIETLY, ...styleOf(parseLock(lock))],
    refusal: /^npm (?:ERR!|error) code (?<code>[A-Z][A-Z0-9_]{2,40})$/m,
    network: 'host',
    assertPlain,
    compare,
  },
}

const dependencies = z.record(z.string(), z.string()).default({})
const manifest = z.object({
  dependencies,
  devDependencies: dependencies,
  optionalDependencies: dependencies,
  peerDependencies: dependencies,
  overrides: z.unknown().optional(),
})
const lockedPackage = manifest.extend({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().default(false),
  hasInstallScript: z.boolean().default(false),
})
/** https://docs.npmjs.com/cli/v11/configuring-npm/package-lock-json: since npm 7, with all packages by their folder. */
const lockFile = z.object({
  lockfileVersion: z.union([z.literal(2), z.literal(3)]),
  packages: z.record(z.string(), lockedPackage),
})
type LockFile = z.infer<typeof lockFile>

const MANIFESTS_MAX = 500
const OVERRIDES_DEPTH_MAX = 50
/** Keys of .npmrc that neither name another registry nor start anything. */
const HARMLESS_KEYS = new Set(
  'audit engine-strict fund legacy-peer-deps loglevel omit optional package-lock prefer-dedupe progress save-exact save-prefix strict-peer-deps update-notifier install-strategy'.split(
    ' ',
  ),
)
/** Ranges, tags, and other names for packages of the registry. What has a slash or a colon otherwise is a place to fetch from. */
const FROM_REGISTRY = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+(?:@[^/:]*)?|[^/:]*)$/

async function assertPlain({ lock, paths, read }: LockProject): Promise<void> {
  const known = parseLock(lock)
  for (const line of ((await read('.npmrc')) ?? '').split('\n')) {
    const key = /^\s*([^#;\s=][^=]*?)\s*(?:=|$)/.exec(line)?.[1]
    if (key !== undefined && !HARMLESS_KEYS.has(key))
      throw new EditRefused(`The .npmrc of the project sets ${key}: its lock file is not made without it.`)
  }
  const manifests = paths.filter((path) => /(?:^|\/)package\.json$/.test(path) && !/(?:^|\/)node_modules\//.test(path))
  if (manifests.length > MANIFESTS_MAX) throw new EditRefused(`It has more than ${MANIFESTS_MAX} manifests.`)
  for (const path of manifests) assertFromRegistry(path, manifestOf(path, (await read(path)) ?? ''), known)
}

/** What the lock file has already from somewhere else is not new. */
function assertFromRegistry(path: string, own: z.infer<typeof manifest>, { packages }: LockFile): void {
  const locked = packages[path.replace(/\/?package\.json$/, '')]
  for (const key of ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const)
    for (const [name, spec] of Object.entries(own[key]))
      if (!FROM_REGISTRY.test(spec) && locked?.[key][name] !== spec)
        throw new EditRefused(`${path} takes ${name} from somewhere else than the registry.`)
  const overrides = stringsIn(own.overrides).filter((spec) => !FROM_REGISTRY.test(spec))
  if (overrides.length > 0) throw new EditRefused(`${path} overrides a package from somewhere else than the registry.`)
}

/** Where the project does not write down from where packages come, the new ones are written like that too. */
function styleOf(lock: LockFile): string[] {
  return placesOf(lock).size === 0 ? ['--omit-lockfile-registry-resolved'] : []
}

/** @throws EditRefused for what is nested deeper than any person writes. */
function stringsIn(value: unknown, depth = 0): string[] {
  if (depth > OVERRIDES_DEPTH_MAX) throw new EditRefused(`Overrides are nested more than ${OVERRIDES_DEPTH_MAX} deep.`)
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((inner) => stringsIn(inner, depth + 1))
}

function compare(before: string, after: string): string {
  const [old, next] = [parseLock(before), parseLock(after)]
  if (old.lockfileVersion !== next.lockfileVersion)
    throw new EditRefused(
      `The npm of this machine writes lock files of version ${next.lockfileVersion}, not ${old.lockfileVersion}.`,
    )
  const from = placesOf(old)
  const elsewhere = [...placesOf(next)].find((place) => !from.has(place))
  if (elsewhere !== undefined && from.size > 0)
    throw new EditRefused(`It would take packages from ${elsewhere}, from which none came before.`)
  const [oldOnes, newOnes] = [installed(old), installed(next)]
  const changed = [...newOnes].filter(
    ([path, { version }]) => oldOnes.has(path) && oldOnes.get(path)!.version !== version,
  )
  const added = [...newOnes].filter(([path]) => !oldOnes.has(path))
  for (const [path, { integrity }] of [...added, ...changed])
    if (integrity === undefined) throw new EditRefused(`${nameOf(path)} would come without a checksum.`)
  const running = [...added, ...changed].filter(
    ([path, { hasInstallScript }]) => hasInstallScript && !oldOnes.get(path)?.hasInstallScript,
  )
  const withVersion = ([path, { version }]: Installed) => `${nameOf(path)} ${version}`
  return [
    named('added', added.map(withVersion)),
    named(
      'changed',
      changed.map(([path, { version }]) => `${nameOf(path)} ${oldOnes.get(path)!.version} to ${version}`),
    ),
    named('removed', [...oldOnes].filter(([path]) => !newOnes.has(path)).map(withVersion)),
    named('with a script that runs when it is installed', running.map(withVersion)),
  ]
    .filter((part) => part !== '')
    .join('; ')
}

type Installed = [path: string, entry: LockFile['packages'][string]]

/** By their folders; not the project itself and its workspaces. */
function installed({ packages }: LockFile): Map<string, LockFile['packages'][string]> {
  return new Map(Object.entries(packages).filter(([path, { link }]) => /(?:^|\/)node_modules\//.test(path) && !link))
}

function placesOf(lock: LockFile): Set<string> {
  return new Set(
    [...installed(lock).values()].flatMap(({ resolved }) => (resolved === undefined ? [] : [placeOf(resolved)])),
  )
}

/** Scheme and host: what has none is of a kind of its own. */
function placeOf(resolved: string): string {
  return URL.canParse(resolved) ? `${new URL(resolved).protocol}//${new URL(resolved).host}` : 'a file'
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

function manifestOf(path: string, text: string): z.infer<typeof manifest> {
  const found = manifest.safeParse(jsonOf(text))
  if (!found.success) throw new EditRefused(`${path} is no manifest of npm.`)
  return found.data
}

function parseLock(text: string): LockFile {
  const found = lockFile.safeParse(jsonOf(text))
  if (!found.success) throw new EditRefused('package-lock.json is none of npm 7 or newer.')
  return found.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
