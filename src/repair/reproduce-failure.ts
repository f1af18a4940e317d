import { confirm } from './confirm.ts'
import type { RepairRequest, ReproductionEvidence } from './repair.ts'
import { prepareReproduction, type Reproduction, type ReproductionDeps, type RunOptions } from './reproduce.ts'
import type { Workspace } from './workspace.ts'

export type Reproduced =
  | { confirmed: true; reproduction: Reproduction; reason: string; evidence: ReproductionEvidence }
  | { confirmed: false; reason: string; evidence: ReproductionEvidence | null }

/** Sees the failure again, five times of five: by the captured request where there is one, else by the captured arguments. */
export async function reproduceFailure(
  request: RepairRequest,
  workspace: Workspace,
  deps: ReproductionDeps,
  options: RunOptions,
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
  options: RunOptions,
): Promise<Reproduced> {
  const prepared = await prepareReproduction(request, workspace, deps)
  if ('reason' in prepared) return { confirmed: false, reason: prepared.reason, evidence: null }
  const { reproduction } = prepared
  const { confirmed, reason, evidence } = await confirm(reproduction, workspace, options)
  return confirmed ? { confirmed, reproduction, reason, evidence } : { confirmed, reason, evidence }
}

/** The request was what was tried first, and the event holds local variables as well. */
function canCallInstead({ failure, runCommand }: RepairRequest): boolean {
  if ('command' in failure || runCommand === undefined || !failure.event.request) return false
  return failure.event.exceptions.some(({ frames }) => frames.some(({ vars }) => vars !== undefined))
}
