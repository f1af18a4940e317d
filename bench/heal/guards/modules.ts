import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export const MODULES = join(import.meta.dirname, '../../../node_modules')

/** A package of this repository, copied so that it can be changed. */
export interface Lent {
  name: string
  version: string
  /** The copy. */
  dir: string
  /** The folder that has it in its `node_modules`. */
  folder: string
  isEsm(module: string): boolean
  /** The file as it was. */
  restore(path: string): void
  giveBack(): void
}

/** `a/b` of `a/b/c` where `a` is a scope, else `a`. */
export function packageOf(module: string): string {
  return module.split('/', module.startsWith('@') ? 2 : 1).join('/')
}

export function versionOf(name: string): string {
  return manifestOf(join(MODULES, name)).version
}

/** All packages, by links: one of them is then exchanged for a copy. */
export function linkModules(root: string): void {
  const to = join(root, 'node_modules')
  mkdirSync(to)
  for (const name of packageNames(MODULES)) {
    mkdirSync(dirname(join(to, name)), { recursive: true })
    symlinkSync(join(MODULES, name), join(to, name))
  }
}

export function lendPackage(root: string, name: string): Lent {
  const dir = join(root, 'node_modules', name)
  rmSync(dir)
  cpSync(join(MODULES, name), dir, { recursive: true, verbatimSymlinks: true })
  const require = createRequire(join(root, 'app.cjs'))
  return {
    name,
    version: versionOf(name),
    dir,
    folder: root,
    isEsm: (module) => isEsm(module, require),
    restore: (path) => cpSync(join(MODULES, name, path.slice(dir.length)), path),
    giveBack() {
      rmSync(dir, { recursive: true })
      symlinkSync(join(MODULES, name), dir)
    },
  }
}

/** What `require` finds, unless it is a module of the other kind. */
function isEsm(module: string, require: NodeJS.Require): boolean {
  try {
    const path = require.resolve(module)
    if (/\.[cm]js$/.test(path)) return path.endsWith('.mjs')
    for (let dir = dirname(path); dir !== dirname(dir); dir = dirname(dir))
      if (existsSync(join(dir, 'package.json'))) return manifestOf(dir).type === 'module'
    return false
  } catch {
    return true
  }
}

/** The package and all that it needs, copied under `to`; without the package itself. */
export function copyNeeds(name: string, to: string): void {
  const seen = new Set([name])
  const visit = (dir: string): void => {
    const { dependencies = {}, peerDependencies = {}, optionalDependencies = {} } = manifestOf(dir)
    for (const need of Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies })) {
      if (existsSync(join(dir, 'node_modules', need))) visit(join(dir, 'node_modules', need))
      else if (!seen.has(need) && existsSync(join(MODULES, need))) {
        seen.add(need)
        cpSync(join(MODULES, need), join(to, need), { recursive: true, verbatimSymlinks: true })
        visit(join(MODULES, need))
      }
    }
  }
  visit(join(MODULES, name))
}

interface Manifest {
  version: string
  type?: string
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

function manifestOf(dir: string): Manifest {
  return JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as Manifest
}

function packageNames(modules: string): string[] {
  return readdirSync(modules)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(modules, name)).map((one) => `${name}/${one}`) : [name],
    )
}
