import { RESOURCE_LIMITS, SCRATCH_BYTES_MAX } from './limits.ts'
import type { Mount } from './mount-plan.ts'
import type { SandboxRun } from './sandbox.ts'

const NAMESPACES = ['--unshare-user', '--unshare-pid', '--unshare-ipc', '--unshare-uts']

/** The command in the namespaces of bubblewrap. It has no overlays before 0.11: layers are read-only. */
export function bwrapCommand(
  { command, cwd, network = 'none' }: Pick<SandboxRun, 'command' | 'cwd' | 'network'>,
  mounts: readonly Mount[],
): string[] {
  return [
    ...['prlimit', ...RESOURCE_LIMITS],
    ...[
      'bwrap',
      ...NAMESPACES,
      ...(network === 'none' ? ['--unshare-net'] : []),
      '--unshare-cgroup-try',
      '--disable-userns',
      '--die-with-parent',
      '--cap-drop',
      'ALL',
    ],
    ...['--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc'],
    ...['--size', String(SCRATCH_BYTES_MAX), '--tmpfs', '/dev/shm', '--dir', '/dev/shm/home', '--dir', '/dev/shm/tmp'],
    ...mounts.flatMap(argumentsOf),
    ...['--chdir', cwd, '--', ...command],
  ]
}

function argumentsOf(mount: Mount): string[] {
  switch (mount.kind) {
    case 'hide_dir':
      return ['--tmpfs', mount.path, '--remount-ro', mount.path]
    case 'hide_file':
      return ['--ro-bind', '/dev/null', mount.path]
    case 'layer':
      // What is in its place already needs no mount.
      return mount.from === mount.to && mount.to === '/tmp' ? [] : ['--ro-bind-try', mount.from, mount.to]
    case 'writable':
      return ['--bind', mount.from, mount.to]
  }
}
