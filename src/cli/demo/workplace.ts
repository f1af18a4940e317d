import { readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { UserError } from '../../domain/errors.ts'
import { TOKEN_FILE } from '../../http/access/first-token.ts'
import { git, tryGit } from '../../lib/git.ts'
import { packageRoot } from '../../lib/package-root.ts'

/** Where the demo happens: a folder of its own, with the shop as a git repository of its own. */
export interface Workplace {
  dir: string
  repo: string
  configFile: string
  /** For temporary files of everything that is started, so that they go with the rest. */
  tmp: string
  /** The token that the server made when it started. */
  token(): string
  remove(): Promise<void>
}

const SHOP = join(packageRoot(), 'examples', 'shop')
/** What the shop imports; development dependencies of this package. */
const SHOP_NEEDS = ['@sentry/node', 'express']
const AUTHOR = { name: 'Shop developer', email: 'developer@shop.example' }

/** Copies the shop, commits it, writes the configuration. Throws a UserError that says what is missing. */
export async function prepareWorkplace(config: object): Promise<Workplace> {
  await assertGit()
  const modules = findModules()
  const dir = await mkdtemp(join(tmpdir(), 'prunella-demo-'))
  const remove = () => rm(dir, { recursive: true, force: true, maxRetries: 3 })
  try {
    const repo = join(dir, 'shop')
    await copyShop(repo, modules)
    await commitAll(repo)
    const configFile = join(dir, 'prunella.yaml')
    await writeFile(configFile, stringify(config))
    const tmp = join(dir, 'tmp')
    await mkdir(tmp)
    const token = () => readFileSync(join(dir, 'data', TOKEN_FILE), 'utf8').trim()
    return { dir, repo, configFile, tmp, token, remove }
  } catch (error) {
    await remove()
    throw error
  }
}

async function assertGit(): Promise<void> {
  const { exitCode } = await tryGit(['--version'], { cwd: packageRoot() })
  if (exitCode !== 0)
    throw new UserError('The demo needs git, and no git was found. Install it, as with apt-get install git.')
}

/** The folder that the shop's packages are in: the copy links it, so that nothing has to be installed. */
function findModules(): string {
  const { resolve } = createRequire(join(SHOP, 'package.json'))
  const folders = SHOP_NEEDS.map((name) => modulesFolder(name, resolve))
  return folders[0] as string
}

function modulesFolder(name: string, resolve: NodeJS.RequireResolve): string {
  try {
    let dir = dirname(resolve(name))
    while (basename(dir) !== 'node_modules') dir = dirname(dir)
    return dir
  } catch (error) {
    throw new UserError(
      `The demo's shop needs the package ${name}, which is not installed: run npm ci in the checkout of Prunella.`,
      { cause: error },
    )
  }
}

async function copyShop(repo: string, modules: string): Promise<void> {
  await mkdir(repo)
  await cp(SHOP, repo, { recursive: true, filter: (path) => basename(path) !== 'node_modules' })
  await symlink(modules, join(repo, 'node_modules'), 'dir')
}

async function commitAll(repo: string): Promise<void> {
  await git(['init', '--quiet', '--initial-branch=main'], { cwd: repo })
  await git(['config', 'user.name', AUTHOR.name], { cwd: repo })
  await git(['config', 'user.email', AUTHOR.email], { cwd: repo })
  await git(['add', '--all'], { cwd: repo })
  await git(['commit', '--quiet', '--message', 'The shop as it runs today'], { cwd: repo })
}
