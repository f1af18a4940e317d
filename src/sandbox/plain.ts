import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageRoot } from '../lib/package-root.ts'
import { isInside } from '../lib/paths.ts'
import type { RunResult } from '../lib/subprocess.ts'
import type { SandboxRun, SandboxWorkspace } from './sandbox.ts'

/** Without mounts a program sees two folders. Node's loader is told to take files of the live checkout from the workspace. */
export function redirectEnvironment(workspace: SandboxWorkspace, nodeOptions = ''): Record<string, string> {
  const hook = pathToFileURL(join(packageRoot(), 'dist', 'drivers', 'redirect.js')).href
  return {
    NODE_OPTIONS: `--import=${hook} ${nodeOptions}`.trim(),
    PRUNELLA_REDIRECT: JSON.stringify({ from: workspace.as, to: workspace.dir }),
  }
}

export function plainCwd(run: SandboxRun): string {
  const { dir, as } = run.workspace
  return isInside(as, run.cwd) ? dir + run.cwd.slice(as.length) : run.cwd
}

/** Output names the live checkout's paths, as it does behind a real fence. */
export function withLivePaths(result: RunResult, workspace: SandboxWorkspace): RunResult {
  const mapped = (text: string) => text.replaceAll(workspace.dir, workspace.as)
  return { ...result, stdout: mapped(result.stdout), stderr: mapped(result.stderr) }
}
