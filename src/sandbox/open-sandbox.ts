import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ExternalError } from '../domain/errors.ts'
import { type RunResult, run, systemPath } from '../lib/subprocess.ts'
import { bwrapCommand } from './bwrap.ts'
import { RESOURCE_LIMITS } from './limits.ts'
import { mountPlan } from './mount-plan.ts'
import { prepareMountPoints } from './mount-points.ts'
import { plainCwd, redirectEnvironment, withLivePaths } from './plain.ts'
import type { Isolation, Sandbox } from './sandbox.ts'
import { prepareStandIns } from './stand-ins.ts'
import { unshareCommand } from './unshare.ts'

const FENCED_ENVIRONMENT = { HOME: '/dev/shm/home', TMPDIR: '/dev/shm/tmp' }
const PROBE_TIMEOUT_MS = 5_000

export interface SandboxOptions {
  /** Take this one and no other; an `ExternalError` says so when the machine does not allow it. */
  isolation?: Isolation
  /** Folders that commands must not see, such as our own data. */
  hide?: readonly string[]
  /** Where programs are found; by default the folder of the running Node and the system's own. */
  path?: string
}

/** The strongest fence that works on this machine, found by trying. A missing one is never an error: `isolation` says what is there. */
export async function openSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  if (options.isolation === 'none') return await plainSandbox(options)
  const wanted = options.isolation ? [options.isolation] : (['unshare', 'bwrap'] as const)
  for (const isolation of wanted) {
    const sandbox = fencedSandbox(isolation, options)
    if (await works(sandbox)) return sandbox
  }
  if (options.isolation) throw new ExternalError(`This machine does not allow the isolation "${options.isolation}".`)
  return await plainSandbox(options)
}

function fencedSandbox(isolation: 'unshare' | 'bwrap', options: SandboxOptions): Sandbox {
  const fence = isolation === 'unshare' ? unshareCommand : bwrapCommand
  return {
    isolation,
    async run(request) {
      await prepareMountPoints(request.workspace)
      const path = options.path ?? systemPath()
      const mounts = mountPlan(request, { hide: options.hide ?? [], path })
      const command = fence(request, mounts)
      const env = { PATH: path, ...FENCED_ENVIRONMENT, ...request.env }
      return assertFenceHeld(await run({ ...request, command, cwd: '/', env }))
    },
  }
}

async function plainSandbox(options: SandboxOptions): Promise<Sandbox> {
  const limits = (await canLimit()) ? ['prlimit', ...RESOURCE_LIMITS] : []
  return {
    isolation: 'none',
    async run(request) {
      await prepareStandIns(request.workspace)
      const env = {
        PATH: options.path ?? systemPath(),
        ...request.env,
        ...redirectEnvironment(request.workspace, request.env?.NODE_OPTIONS),
      }
      const command = [...limits, ...request.command]
      return withLivePaths(await run({ ...request, command, cwd: plainCwd(request), env }), request.workspace)
    },
  }
}

async function canLimit(): Promise<boolean> {
  const command = ['prlimit', ...RESOURCE_LIMITS, '/bin/sh', '-c', 'exit 0']
  const { exitCode } = await run({ command, cwd: '/', timeoutMs: PROBE_TIMEOUT_MS, outputBytesMax: 1024 })
  return exitCode === 0
}

/** 125 with our own words is the fence's failure, not the command's. */
function assertFenceHeld(result: RunResult): RunResult {
  const isOurs = /^(prunella fence|unshare|bwrap|setpriv|prlimit): /.test(result.stderr)
  if (result.startError || (isOurs && [1, 125, 127].includes(result.exitCode ?? 0))) {
    throw new ExternalError(`The sandbox could not be set up: ${result.startError ?? result.stderr.trim()}`)
  }
  return result
}

/** Whether a whole fence stands up: some machines have the program and forbid what it does. */
async function works(sandbox: Sandbox): Promise<boolean> {
  const dir = await realpath(await mkdtemp(join(tmpdir(), 'prunella-probe-')))
  try {
    const [workspace, live] = [join(dir, 'workspace'), join(dir, 'live')]
    await Promise.all([mkdir(workspace), mkdir(live)])
    const result = await sandbox.run({
      command: ['/bin/sh', '-c', 'echo written > probe && ! { echo x > /usr/probe; } 2>/dev/null'],
      cwd: live,
      workspace: { dir: workspace, as: live, untracked: [] },
      timeoutMs: PROBE_TIMEOUT_MS,
      outputBytesMax: 4096,
    })
    return result.exitCode === 0
  } catch (error) {
    if (error instanceof ExternalError) return false
    throw error
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
