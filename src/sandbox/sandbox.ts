import type { RunResult } from '../lib/subprocess.ts'

/** How commands are kept apart from the machine, strongest first. */
export type Isolation = 'unshare' | 'bwrap' | 'none'

/** Runs commands of a project where they can do no harm: no network but loopback, unless one is asked for, no secrets, no writes but in the workspace. */
export interface Sandbox {
  readonly isolation: Isolation
  /** Ends with the command; nothing that it started is left. Throws an `ExternalError` when the fence itself fails. */
  run(options: SandboxRun): Promise<RunResult>
}

export interface SandboxRun {
  /** Program and arguments. An operator's command line is given as `['/bin/sh', '-c', line]`. */
  command: readonly string[]
  /** As the command sees it: a path in the live checkout, or one outside of it. */
  cwd: string
  workspace: SandboxWorkspace
  /** Folders that must stay readable although they lie in a place that is hidden otherwise. */
  readable?: readonly string[]
  /** All of the environment but PATH, HOME, TMPDIR, LANG and CI. */
  env?: Record<string, string>
  stdin?: string
  /** `host` leaves the machine's network reachable: only for programs that run nothing of the project, as a package manager without scripts. */
  network?: 'none' | 'host'
  timeoutMs: number
  outputBytesMax: number
  signal?: AbortSignal
}

/** A copy of the repository's files that stands in for the live checkout while a command runs. */
export interface SandboxWorkspace {
  /** Where the files are. */
  dir: string
  /** Where the command sees them: the top folder of the live checkout. */
  as: string
  /** Paths relative to `as`, not tracked by git, that the command sees too: `node_modules`, build output. Never written. */
  untracked: readonly string[]
}
