import type { Event, StackFrame } from '../../src/domain/event.ts'
import type { RepairRequest } from '../../src/repair/repair.ts'
import { prepareReproduction, type Reproduction } from '../../src/repair/reproduce.ts'
import { openWorkspace, type Workspace } from '../../src/repair/workspace.ts'
import { openSandbox } from '../../src/sandbox/open-sandbox.ts'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'
import { gitRepository, tempDir } from './git-repository.ts'

export const sandbox: Sandbox = await openSandbox()
export const signal: AbortSignal = new AbortController().signal

export interface Prepared {
  repo: string
  workspace: Workspace
  reproduction: Reproduction
}

/** A repository with these files, and a way to see the failure again. Throws the reason when there is none. */
export async function prepare(
  files: Readonly<Record<string, string>>,
  failure: RepairRequest['failure'],
  options: { runCommand?: string; repo?: string; sandbox?: Sandbox } = {},
): Promise<Prepared> {
  const repo = await gitRepository(files, options.repo ?? tempDir())
  const workspace = await openWorkspace({ repo, parent: tempDir() })
  const { runCommand } = options
  const request: RepairRequest = { repo, failure, ...(runCommand !== undefined && { runCommand }) }
  const deps = { sandbox: options.sandbox ?? sandbox, timeoutMs: 20_000 }
  const prepared = await prepareReproduction(request, workspace, deps)
  if ('reason' in prepared) throw new Error(prepared.reason)
  return { repo, workspace, reproduction: prepared.reproduction }
}

/** What an SDK in production would have sent: its paths are those of another machine. */
export function capturedEvent(
  error: { type: string; message: string; frames: Partial<StackFrame>[] },
  request?: Event['request'],
): Event {
  const frames = error.frames.map((frame) => ({ file: '', inApp: true, ...frame }))
  return {
    eventId: 'e'.repeat(32),
    projectId: 1,
    source: 'sentry',
    type: 'error',
    level: 'error',
    platform: 'node',
    occurredMs: 0,
    receivedMs: 0,
    tags: {},
    exceptions: [{ type: error.type, value: error.message, frames }],
    ...(request && { request }),
  }
}
