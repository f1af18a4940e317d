import { confirm } from './confirm.ts'
import type { Observation, RepairRequest, ReproductionEvidence } from './repair.ts'
import { prepareReproduction, type Reproduction, type ReproductionDeps, type RunOptions } from './reproduce.ts'
import type { Workspace } from './workspace.ts'

export type Reproduced =
  | { confirmed: true; reproduction: Reproduction; reason: string; evidence: ReproductionEvidence }
  | { confirmed: false; reason: string; evidence: ReproductionEvidence | null }

export interface ReproduceOptions extends RunOptions {
  /** As in `confirm`. Told once more when another way is tried after all. */
  onSeen?: (reproduction: Reproduction, seen: Observation) => Promise<void>
}

/** Sees the failure again, five times of five: by the captured request where there is one, else by the captured arguments. */
export async function reproduceFailure(
  request: RepairRequest,
  workspace: Workspace,
  deps: ReproductionDeps,
  options: ReproduceOptions,
): Promise<Reproduced> {
  const first = await attempt(request, workspace, deps, options)
  if (first.confirmed || !canCallInstead(request)) return first
  const { runCommand: _, ...withoutApp } = request
  const second = await attempt(withoutApp, workspace, deps, options)
  return second.confirmed ? second : { ...first, reason: `${first.reason} ${second.reason}` }
}

async function attempt(
  request: RepairRequest,
  workspace: Workspace,
  deps: ReproductionDeps,
  { onSeen, ...options }: ReproduceOptions,
): Promise<Reproduced> {
  const prepared = await prepareReproduction(request, workspace, deps)
  if ('reason' in prepared) return { confirmed: false, reason: prepared.reason, evidence: null }
  const { reproduction } = prepared
  const { confirmed, reason, evidence } = await confirm(reproduction, workspace, {
    ...options,
    onSeen: async (seen) => onSeen?.(reproduction, seen),
  })
  return confirmed ? { confirmed, reproduction, reason, evidence } : { confirmed, reason, evidence }
}

/** The request was what was tried first, and the event holds local variables as well. */
function canCallInstead({ failure, runCommand }: RepairRequest): boolean {
  if ('command' in failure || runCommand === undefined || !failure.event.request) return false
  return failure.event.exceptions.some(({ frames }) => frames.some(({ vars }) => vars !== undefined))
}
