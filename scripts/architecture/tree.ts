import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { FORBIDDEN_IN_PAGE } from './rules.ts'

const TEXT_BYTES_MAX = 1024 * 1024

/** Sentences about what must not be in any file of the tree. */
export function checkTree(root: string, paths: readonly string[]): string[] {
  return [...checkLockFile(root), ...checkMachinePaths(root, paths), ...checkPage(root, paths)]
}

/** With a host in it, everybody would be sent to the registry of whoever wrote the file last. */
function checkLockFile(root: string): string[] {
  const file = join(root, 'package-lock.json')
  if (!existsSync(file)) return ['package-lock.json is missing: builds would differ from day to day.']
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, { resolved?: string }> }
  return Object.entries(packages)
    .filter(([, { resolved }]) => resolved !== undefined && /^[a-z+]+:\/\//.test(resolved))
    .map(([name]) => `package-lock.json names a host for ${name}: write it with omit-lockfile-registry-resolved.`)
}

function checkMachinePaths(root: string, paths: readonly string[]): string[] {
  const foreign = machinePaths(root).map((place) => ({ place, pattern: wholePath(place) }))
  return paths
    .filter((path) => statSync(join(root, path)).size <= TEXT_BYTES_MAX)
    .flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return foreign
        .filter(({ pattern }) => pattern.test(text))
        .map(({ place }) => `${path} holds ${place}, a path of this machine: nobody else has it.`)
    })
}

/** Folders that every machine has: what lies in them says nothing about this one. */
const COMMON_FOLDERS = new Set([
  '/',
  '/home',
  '/opt',
  '/tmp',
  '/usr',
  '/usr/lib',
  '/usr/local',
  '/usr/src',
  '/var',
  '/var/lib',
])

/** This checkout, what lies beside it, and the home folder. */
function machinePaths(root: string): string[] {
  const parent = dirname(root)
  const beside = COMMON_FOLDERS.has(parent) ? [] : readdirSync(parent).map((name) => join(parent, name))
  const home = homedir()
  return dirname(home) === '/' ? beside : [...beside, home]
}

function wholePath(path: string): RegExp {
  return new RegExp(`${path.replace(/[^\w/]/g, '\\$&')}(?![\\w.-])`)
}

function checkPage(root: string, paths: readonly string[]): string[] {
  return paths
    .filter((path) => path.startsWith('web/'))
    .flatMap((path) =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .flatMap((line, i) =>
          FORBIDDEN_IN_PAGE.filter((pattern) => pattern.test(line)).map(
            (pattern) =>
              `${path}:${i + 1} matches ${pattern}: the page makes text nodes only, and loads nothing from elsewhere.`,
          ),
        ),
    )
}
