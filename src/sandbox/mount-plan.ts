import { existsSync, lstatSync, readdirSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { packageRoot } from '../lib/package-root.ts'
import { isInside } from '../lib/paths.ts'
import type { SandboxRun } from './sandbox.ts'

/** What lies over the read-only tree of the machine, in this order. */
export type Mount =
  | Hidden
  /** What is there can be read, and writes stay private. Read-only where the machine has no overlays. */
  | { kind: 'layer'; from: string; to: string }
  | { kind: 'writable'; from: string; to: string }

/** Nothing to see here: an empty folder, or an empty file. */
interface Hidden {
  kind: 'hide_dir' | 'hide_file'
  path: string
}

/** Sockets of daemons, and what holds passwords. */
const HIDDEN_DIRS = ['/run', '/etc/ssh', '/etc/ssl/private', '/var/spool', '/var/backups', '/var/mail']
const HIDDEN_FILES = ['/etc/shadow', '/etc/shadow-', '/etc/gshadow', '/etc/gshadow-', '/etc/sudoers']

/** Often a link into a folder that is hidden otherwise. */
const NAME_SERVERS = '/etc/resolv.conf'

export interface Visibility {
  hide: readonly string[]
  /** Folders of programs, as PATH has them. */
  path: string
}

export function mountPlan(run: SandboxRun, { hide, path }: Visibility): Mount[] {
  const { dir, as, untracked } = run.workspace
  const live = untracked.map((each) => join(as, each))
  const links = live.filter(isLink)
  const names = run.network === 'host' ? [target(NAME_SERVERS)] : []
  const places = [as, run.cwd, ...(run.readable ?? []), ...links.map(target), ...names]
  const programs = [dirname(dirname(process.execPath)), packageRoot(), ...path.split(':').filter(isAbsolute)]
  return [
    { kind: 'layer', from: '/tmp', to: '/tmp' },
    ...HIDDEN_FILES.flatMap(hidden),
    ...outermost([
      ...[...HIDDEN_DIRS, ...hide].flatMap((each) => hiddenUnlessNeeded(each, [...places, ...programs])),
      ...homes().flatMap((home) => hiddenHome(home, places, programs)),
    ]),
    { kind: 'writable', from: dir, to: as },
    ...live.filter((each) => !links.includes(each)).map((each): Mount => ({ kind: 'layer', from: each, to: each })),
  ]
}

/** What is not on the way to something needed; but where Node looks for packages on its way up, it finds them. */
function hiddenUnlessNeeded(path: string, needed: readonly string[]): Hidden[] {
  if (needed.some((each) => isInside(each, path))) return []
  if (!needed.some((each) => isInside(path, each))) return hidden(path)
  const isLookedUp = (child: string) => ['node_modules', 'package.json'].includes(basename(child))
  return children(path)
    .filter((child) => !isLookedUp(child))
    .flatMap((child) => hiddenUnlessNeeded(child, needed))
}

/** A home with something needed in it stays readable, but for its dot files: there the keys are. */
function hiddenHome(home: string, places: readonly string[], programs: readonly string[]): Hidden[] {
  if (![...places, ...programs].some((each) => isInside(home, each))) return hidden(home)
  // To start in one's home, or above it, is no reason to see its keys.
  const inside = [...places, ...programs].filter((each) => !isInside(each, home))
  return children(home)
    .filter(
      (child) => basename(child).startsWith('.') && !places.some((place) => child !== place && isInside(child, place)),
    )
    .flatMap((child) => hiddenUnlessNeeded(child, inside))
}

/** The own one may be anywhere: that of a service is often a place that programs need. */
function homes(): string[] {
  const own = homedir()
  const isShared = ['/', '/tmp'].includes(own) || isInside('/usr', own)
  return ['/root', ...children('/home'), ...(isShared ? [] : [own])]
}

/** In an empty folder there is nothing left to mount over. */
function outermost(mounts: readonly Hidden[]): Hidden[] {
  const isCovered = (mount: Hidden) =>
    mounts.some((other) => other.path !== mount.path && isInside(other.path, mount.path))
  const paths = mounts.map(({ path }) => path)
  return mounts.filter((mount, i) => !isCovered(mount) && paths.indexOf(mount.path) === i)
}

function hidden(path: string): Hidden[] {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (stats?.isDirectory()) return [{ kind: 'hide_dir', path }]
  if (stats?.isFile()) return [{ kind: 'hide_file', path }]
  return []
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

function target(link: string): string {
  return existsSync(link) ? realpathSync(link) : link
}

function children(dir: string): string[] {
  try {
    return readdirSync(dir).map((name) => join(dir, name))
  } catch {
    // What we cannot list, the command cannot either.
    return []
  }
}
