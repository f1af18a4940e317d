import { arch, release } from 'node:os'
import { PROCESSES_MAX, RESOURCE_LIMITS, SCRATCH_BYTES_MAX } from './limits.ts'
import type { Mount } from './mount-plan.ts'
import type { SandboxRun } from './sandbox.ts'
import { UNSHARE_SCRIPT } from './unshare-script.ts'

const MOUNT_CALL: Partial<Record<string, number>> = { x64: 165, arm64: 40 }

const NAMESPACES = ['--map-current-user', '--keep-caps', '--mount', '--pid', '--ipc', '--uts', '--cgroup']
const NO_PRIVILEGES = ['--no-new-privs', '--inh-caps=-all', '--ambient-caps=-all', '--bounding-set=-all']

/** The command in namespaces of its own, by the tools of util-linux and a short Perl script. */
export function unshareCommand(
  { command, cwd, network = 'none' }: Pick<SandboxRun, 'command' | 'cwd' | 'network'>,
  mounts: readonly Mount[],
): string[] {
  const limits = isProcessLimitPrivate() ? [] : processLimit()
  return [
    ...['unshare', ...NAMESPACES, ...(network === 'none' ? ['--net'] : []), '--fork', '--kill-child', '--'],
    ...['perl', '-e', UNSHARE_SCRIPT, '--', String(MOUNT_CALL[arch()] ?? 0), String(SCRATCH_BYTES_MAX), network],
    ...[isProcessLimitPrivate() ? String(PROCESSES_MAX) : '0', cwd],
    ...mounts.flatMap((mount) => ('path' in mount ? [mount.kind, '', mount.path] : [mount.kind, mount.from, mount.to])),
    ...['--', 'prlimit', ...RESOURCE_LIMITS, ...limits, 'setpriv', ...NO_PRIVILEGES, ...command],
  ]
}

/** Before Linux 6.14 the highest process id is one number for the whole machine: hands off. */
function isProcessLimitPrivate(): boolean {
  return isKernelAtLeast(6, 14)
}

/** Since Linux 5.14 the count is one of the user namespace; before, of everything that the user runs. It does not bind root. */
function processLimit(): string[] {
  return isKernelAtLeast(5, 14) ? [`--nproc=${PROCESSES_MAX}`] : []
}

function isKernelAtLeast(major: number, minor: number): boolean {
  const [ownMajor = 0, ownMinor = 0] = release().split(/[.-]/).map(Number)
  return ownMajor > major || (ownMajor === major && ownMinor >= minor)
}
