import type { Sandbox } from '../sandbox/sandbox.ts'
import type { CapturedCall } from './call-run.ts'
import type { ReplayRequest } from './drivers/replay-protocol.ts'
import type { Observation, RepairRequest, ReproductionEvidence } from './repair.ts'
import { callReproduction } from './reproduce-call.ts'
import { commandReproduction } from './reproduce-command.ts'
import { replayReproduction } from './reproduce-replay.ts'
import type { Workspace } from './workspace.ts'

export interface Reproduction {
  readonly kind: ReproductionEvidence['kind']
  /** One sentence: what is run. */
  readonly description: string
  /** The fingerprint that a run must show; null until the first run of a command tells. */
  readonly expected: string | null
  /** Of kind `call`: what is called. */
  readonly call?: CapturedCall
  /** Of kind `replay`: what is sent. */
  readonly request?: ReplayRequest
  run(workspace: Workspace, options: RunOptions): Promise<Observation>
}

export interface RunOptions {
  signal: AbortSignal
  /** Added to the program's environment: how the probe is loaded into it. */
  env?: Record<string, string>
  /** Of this run, where it is to be shorter than others. */
  timeoutMs?: number
}

export interface ReproductionDeps {
  sandbox: Sandbox
  /** Of one run. */
  timeoutMs: number
}

/** A way to see the failure again, or a sentence that says why there is none. */
export type Prepared = { reproduction: Reproduction } | { reason: string }

export async function prepareReproduction(
  request: RepairRequest,
  workspace: Workspace,
  deps: ReproductionDeps,
): Promise<Prepared> {
  const { failure } = request
  if ('command' in failure) {
    return { reproduction: await commandReproduction(failure, request.repo, workspace, deps) }
  }
  if (failure.event.request && request.runCommand !== undefined) {
    return await replayReproduction(failure.event, request.runCommand, workspace, deps)
  }
  return await callReproduction(failure.event, workspace, deps)
}

/** Whether a run shows the failure that is looked for, and no other. */
export function shows(observation: Observation, fingerprint: string | null): boolean {
  return fingerprint !== null && observation.outcome === 'failed' && observation.fingerprint === fingerprint
}
