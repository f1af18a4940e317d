import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchCase } from './case.ts'

const CACHE = join(tmpdir(), 'prunella-bench')
const INSTALL_TIMEOUT_MS = 120_000
const GIT = [
  '-c',
  'user.name=bench',
  '-c',
  'user.email=bench@localhost',
  '-c',
  'commit.gpgSign=false',
  '-c',
  'gc.auto=0',
]

export interface Stage {
  /** Folder of the reproduction; its `node_modules/<package>` is a link to `repo`. */
  app: string
  /** The package's own tree as a git repository. */
  repo: string
}

/** A folder in which the buggy package is a git repository, ready to be healed. The installation is kept for the next run. */
export function stage(one: BenchCase): Stage {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'prunella-bench-run-')))
  const app = join(root, 'app')
  layModules(one, app)
  cpSync(join(one.dir, one.repro), join(app, one.repro))
  if (one.source) cpSync(one.source, join(app, 'node_modules', one.package), { recursive: true })
  const own = join(app, 'node_modules', one.package)
  // Beside node_modules, so that what the package requires is still found on the way up.
  const repo = join(app, 'package-under-repair')
  renameSync(own, repo)
  symlinkSync(repo, own)
  commitAll(repo)
  return { app, repo }
}

function layModules(one: BenchCase, app: string): void {
  const [from, to] = one.modules === null ? [installed(one), app] : [one.modules, join(app, 'node_modules')]
  cpSync(from, to, { recursive: true, verbatimSymlinks: true })
}

function installed(one: BenchCase): string {
  const dir = join(CACHE, `${one.id}-${one.buggy}`)
  if (existsSync(join(dir, 'done'))) return join(dir, 'app')
  const app = join(dir, 'app')
  mkdirSync(app, { recursive: true })
  writeFileSync(join(app, 'package.json'), '{ "private": true }\n')
  const wanted = [...(one.source ? [] : [`${one.package}@${one.buggy}`]), ...one.extraDeps]
  mkdirSync(join(app, 'node_modules'), { recursive: true })
  if (wanted.length > 0) install(app, wanted)
  writeFileSync(join(dir, 'done'), '')
  return app
}

function install(app: string, wanted: string[]): void {
  execFileSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps', '--loglevel=error', ...wanted],
    {
      cwd: app,
      stdio: 'pipe',
      timeout: INSTALL_TIMEOUT_MS,
    },
  )
}

function commitAll(repo: string): void {
  const nested = readdirSync(repo).includes('node_modules')
  const git = (...args: string[]) => execFileSync('git', [...GIT, ...args], { cwd: repo, stdio: 'pipe' })
  git('init', '--quiet')
  if (nested) writeFileSync(join(repo, '.git', 'info', 'exclude'), 'node_modules/\n')
  git('add', '--all', '--force', '.', ...(nested ? [':!node_modules'] : []))
  git('commit', '--quiet', '--message', 'as published')
}
