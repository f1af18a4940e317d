import { join, posix } from 'node:path'
import { pathsOf } from '../../ci/fixes/git-files.ts'
import type { LockProject, LockRemaking } from '../../ci/locks/lock-manager.ts'
import { EditRefused } from '../../ci/workflow/edit-refused.ts'
import { registryEnvironment } from '../../environment.ts'
import type { RunResult } from '../../lib/subprocess.ts'
import { openWorkspace, type Workspace } from '../../repair/workspace.ts'
import { openSandbox } from '../../sandbox/open-sandbox.ts'
import type { AskRepo } from './prove-edit.ts'

const TIMEOUT_MS = 120_000
const OUTPUT_BYTES_MAX = 64 * 1024
/**
 * Has a package manager make the lock file of a folder anew, in a copy of the commit, in the sandbox, without running anything of the project.
 * @throws EditRefused where that cannot be, or would not mend it.
 */
export async function remakeLock(
  askRepo: AskRepo,
  { folder, remaking, signal }: { folder: string; remaking: LockRemaking; signal?: AbortSignal | undefined },
): Promise<{ before: string; after: string }> {
  const sandbox = await openSandbox()
  if (sandbox.isolation === 'none')
    throw new EditRefused(`${remaking.lock} is not made anew: this machine has no sandbox for it.`)
  const repo = await askRepo()
  const workspace = await openWorkspace({ repo })
  const ask = (command: readonly string[]) =>
    sandbox.run({
      command,
      cwd: join(workspace.mount.as, folder),
      workspace: { ...workspace.mount, untracked: [] },
      env: { CI: 'true', NO_COLOR: '1', ...registryEnvironment() },
      network: remaking.network,
      timeoutMs: TIMEOUT_MS,
      outputBytesMax: OUTPUT_BYTES_MAX,
      ...(signal && { signal }),
    })
  try {
    const before = await lockIn(workspace, folder, remaking)
    await remaking.assertPlain(await projectIn(repo, workspace, { folder, lock: before }))
    const refused = await ask(remaking.check)
    if (refused.exitCode === 0)
      throw new EditRefused(`${remaking.lock} matches ${remaking.manifest}: it is not what fails.`)
    assertDone(await ask(remaking.remake(before)), remaking)
    const after = await lockIn(workspace, folder, remaking)
    assertDone(await ask(remaking.check), remaking)
    return { before, after }
  } finally {
    await workspace.close()
  }
}

async function lockIn(workspace: Workspace, folder: string, { lock }: LockRemaking): Promise<string> {
  const text = await workspace.read(posix.join(folder, lock))
  if (text === undefined) throw new EditRefused(`${posix.join(folder, lock)} is no file of at most 4 MB.`)
  return text
}

async function projectIn(
  repo: string,
  workspace: Workspace,
  { folder, lock }: { folder: string; lock: string },
): Promise<LockProject> {
  const top = folder === '.' ? '' : `${folder}/`
  const paths = (await pathsOf(repo, workspace.base)).filter((path) => path.startsWith(top))
  return {
    lock,
    paths: paths.map((path) => path.slice(top.length)),
    read: (path) => workspace.read(posix.join(folder, path)),
  }
}

function assertDone(result: RunResult, { lock, check, refusal }: LockRemaking): void {
  const { exitCode, timedOut, startError, stdout, stderr } = result
  if (exitCode === 0) return
  const program = check[0]!
  if (startError !== undefined || exitCode === 127) throw new EditRefused(`${program} is not on this machine.`)
  if (timedOut) throw new EditRefused(`${program} did not make ${lock} anew in time.`)
  const code = refusal.exec(`${stderr}\n${stdout}`)?.groups?.code
  throw new EditRefused(`${program} cannot make ${lock} anew here${code ? ` (${code})` : ''}.`)
}
