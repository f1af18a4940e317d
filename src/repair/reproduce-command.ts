import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { observeCommand } from './observe.ts'
import type { Reproduction, ReproductionDeps } from './reproduce.ts'
import { mergedEnvironment, READABLE_OUTPUT } from './run-environment.ts'
import type { Workspace } from './workspace.ts'

const OUTPUT_BYTES_MAX = 1024 * 1024

/** An operator's command line that fails today: a script that throws, a test that is red. */
export async function commandReproduction(
  failure: { command: string; cwd?: string },
  repo: string,
  workspace: Workspace,
  deps: ReproductionDeps,
): Promise<Reproduction> {
  const caller = await realpath(failure.cwd ?? repo)
  const cwd = startFolder(failure.command, caller, join(workspace.mount.as, workspace.prefix))
  const readable = [caller, ...namedFiles(failure.command, cwd).map((file) => dirname(file))]
  return {
    kind: 'command',
    description: `runs \`${failure.command}\``,
    expected: null,
    async run(copy, { signal, env = {}, timeoutMs = deps.timeoutMs }) {
      const result = await deps.sandbox.run({
        command: ['/bin/sh', '-c', failure.command],
        cwd,
        workspace: copy.mount,
        readable,
        env: mergedEnvironment(READABLE_OUTPUT, env),
        timeoutMs,
        outputBytesMax: OUTPUT_BYTES_MAX,
        signal,
      })
      return observeCommand(result, copy.mount.as)
    },
  }
}

/** The repository's folder, unless the command names a file that only the caller's own folder has. */
function startFolder(command: string, caller: string, repo: string): string {
  const names = words(command).filter((word) => !isAbsolute(word))
  const isCallers = names.some((name) => existsSync(join(caller, name)) && !existsSync(join(repo, name)))
  return isCallers ? caller : repo
}

function namedFiles(command: string, cwd: string): string[] {
  return words(command)
    .map((word) => (isAbsolute(word) ? word : join(cwd, word)))
    .filter((path) => existsSync(path))
}

/** Good enough to find names of files in a command line; it is never run from this. */
function words(command: string): string[] {
  return command.split(/[\s'"`;|&<>()=]+/).filter((word) => word !== '' && word !== '.' && word !== '/')
}
