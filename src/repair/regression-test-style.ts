import { readdir } from 'node:fs/promises'
import { dirname, extname, join, posix } from 'node:path'
import { isTestPath } from './gate/test-path.ts'
import { programOf } from './project-program.ts'
import type { Workspace } from './workspace.ts'

const FILES_MAX = 5_000
/** Test files that are read to find out what they are written for. */
const MODELS_READ_MAX = 20
const RUNNERS = ['vitest', 'jest', 'mocha', 'node'] as const
const SKIPPED_FOLDERS = new Set(['node_modules', '.git', 'dist', 'build', 'coverage'])

export type TestRunnerName = (typeof RUNNERS)[number]

/** How the project writes and runs its tests. */
export interface TestStyle {
  runner: TestRunnerName
  /** Folder of new tests, relative to the top of the repository; null when tests stand beside the code. */
  folder: string | null
  /** What names of test files end with, as `.test.js`. */
  suffix: string
  isModule: boolean
}

/** For a test of `subject`, a file; undefined when the project has no tests of a kind that we can write. */
export async function testStyle(workspace: Workspace, subject: string): Promise<TestStyle | undefined> {
  const manifest = parsedManifest(await workspace.read(join(workspace.prefix, 'package.json')))
  const tests = (await filesIn(workspace)).filter(isTestPath).filter((path) => /\.[cm]?[jt]s$/.test(path))
  const runner = await runnerOf(manifest, tests, workspace)
  if (!runner) return undefined
  const model = modelOf(tests, runner)
  const suffix = model ? suffixOf(model) : `.test${/\.[cm]?ts$/.test(subject) ? '.ts' : '.js'}`
  return {
    runner,
    folder: model ? folderOf(model) : posix.join(workspace.prefix, 'test'),
    suffix,
    isModule: isModule(suffix, manifest, model && (await workspace.read(model))),
  }
}

interface Manifest {
  type?: unknown
  scripts?: Record<string, unknown>
  devDependencies?: Record<string, unknown>
}

function parsedManifest(text: string | undefined): Manifest {
  try {
    return JSON.parse(text ?? '{}') as Manifest
  } catch {
    return {}
  }
}

async function runnerOf(
  manifest: Manifest,
  tests: readonly string[],
  workspace: Workspace,
): Promise<TestRunnerName | undefined> {
  const script = String(manifest.scripts?.test ?? '')
  if (/\bnode\b.*--test\b/.test(script)) return 'node'
  const packages = RUNNERS.filter((runner) => runner !== 'node' && programOf(runner, workspace) !== undefined)
  const named = packages.find((runner) => new RegExp(`\\b${runner}\\b`).test(script))
  const declared = named ?? packages.find((runner) => manifest.devDependencies?.[runner] !== undefined)
  // A project without a single test takes what every Node can run.
  if (declared || tests.length === 0) return declared ?? 'node'
  // Without a word in package.json the tests themselves say what they are written for.
  for (const path of tests.slice(0, MODELS_READ_MAX)) {
    if (/['"]node:test['"]/.test((await workspace.read(path)) ?? '')) return 'node'
  }
  return undefined
}

/** The test file that a new one should look like: of the most frequent folder and ending. */
function modelOf(tests: readonly string[], runner: TestRunnerName): string | undefined {
  const usable = runner === 'mocha' ? tests : tests.filter((path) => /[._-](test|spec)\.[cm]?[jt]s$/.test(path))
  const candidates = usable.filter((path) => !/(^|\/)(fixtures?|helpers?|__mocks__|support)\//.test(path))
  const counts = new Map<string, number>()
  const keyOf = (path: string) => `${dirname(path)} ${suffixOf(path)}`
  for (const path of candidates) counts.set(keyOf(path), (counts.get(keyOf(path)) ?? 0) + 1)
  return candidates.toSorted((a, b) => (counts.get(keyOf(b)) ?? 0) - (counts.get(keyOf(a)) ?? 0))[0]
}

function suffixOf(path: string): string {
  return /[._-](?:test|spec)\.[cm]?[jt]s$/.exec(path)?.[0] ?? extname(path)
}

function folderOf(path: string): string | null {
  return /(^|\/)(tests?|__tests__|specs?)(\/|$)/.test(dirname(path)) ? dirname(path) : null
}

function isModule(suffix: string, manifest: Manifest, model: string | undefined): boolean {
  if (/\.m[jt]s$/.test(suffix)) return true
  if (/\.c[jt]s$/.test(suffix)) return false
  if (model !== undefined) return /^\s*(import|export)\b/m.test(model) && !/\brequire\(/.test(model)
  return manifest.type === 'module'
}

async function filesIn({ dir }: Workspace): Promise<string[]> {
  const files: string[] = []
  const folders = ['']
  for (let folder = folders.shift(); folder !== undefined && files.length < FILES_MAX; folder = folders.shift()) {
    for (const entry of await readdir(join(dir, folder), { withFileTypes: true }).catch(() => [])) {
      const path = posix.join(folder, entry.name)
      if (entry.isFile()) files.push(path)
      else if (entry.isDirectory() && !SKIPPED_FOLDERS.has(entry.name)) folders.push(path)
    }
  }
  return files.sort()
}
