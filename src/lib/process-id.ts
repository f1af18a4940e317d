import { readFile } from 'node:fs/promises'
import { run } from './subprocess.ts'

/** Names one process for ever: a bare pid is given to another process later. */
export interface ProcessId {
  pid: number
  startedAt: string
}

/** The name of the process that runs under `pid` now; undefined when none does. */
export async function processId(pid: number): Promise<ProcessId | undefined> {
  const startedAt = process.platform === 'linux' ? await fromProc(pid) : await fromPs(pid)
  return startedAt === undefined ? undefined : { pid, startedAt }
}

export async function isRunning({ pid, startedAt }: ProcessId): Promise<boolean> {
  return (await processId(pid))?.startedAt === startedAt
}

/** Ticks since the boot of this kernel, and which boot that was. */
async function fromProc(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (stat === undefined) return undefined
  // The second field is the program's name in parentheses, which may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, ticks] = [fields[0], fields[19]]
  if (state === 'Z' || state === 'X') return undefined
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
  return `${boot.trim()}:${ticks}`
}

async function fromPs(pid: number): Promise<string | undefined> {
  const { exitCode, stdout } = await run({
    command: ['ps', '-o', 'stat=,lstart=', '-p', String(pid)],
    cwd: '/',
    timeoutMs: 5000,
    outputBytesMax: 1024,
  })
  const [state, ...startedAt] = stdout.trim().split(/\s+/)
  return exitCode !== 0 || !state || state.startsWith('Z') ? undefined : startedAt.join(' ')
}
