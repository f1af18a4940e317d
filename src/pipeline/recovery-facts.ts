import type { Issue } from '../domain/issue.ts'
import type { ServiceState } from '../domain/service-state.ts'
import { compileGlob } from '../lib/glob.ts'
import { type Facts, type Readable, type RuntimeFacts, UNREADABLE } from '../policy/facts.ts'
import type { Remedy } from '../remedies/remedy.ts'
import type { Service } from '../services/service.ts'
import type { Sql } from '../store/database.ts'
import { sampleEvent } from '../store/queries/evidence.ts'
import { listRecoveries, recordOfRemedy, servicesInHand } from '../store/recoveries.ts'
import type { PipelineContext } from './context.ts'
import { HEALTH_SOURCE, SERVICE_TAG } from './watch-services.ts'

/** Longer than any limit looks back. */
const LOOK_BACK_MS = 6 * 3_600_000

/** What is older says little of the service as it is now. */
const RECORD_MS = 90 * 24 * 3_600_000

/** What is thought of doing to a service. */
export interface Recovery {
  service: Service
  remedy: Remedy
  /** As it was looked at for this question. */
  state: ServiceState
}

/** The service that an issue is about, when our own watch told of it and it is still in the configuration. */
export async function serviceOf(context: PipelineContext, issue: Issue): Promise<Service | undefined> {
  const event = await sampleEvent(context.db, issue.id)
  if (event?.source !== HEALTH_SOURCE) return undefined
  return context.project(issue.projectId).services.find(({ name }) => name === event.tags[SERVICE_TAG])
}

/** What a decision about an action on what runs is made from, in place of what it is for a patch. */
export async function recoveryFacts(
  context: PipelineContext,
  { issue, attemptId, recovery }: { issue: Issue; attemptId: number | null; recovery: Recovery },
): Promise<Pick<Facts, 'service' | 'remedy' | 'record' | 'isPublicSource' | 'runtime'>> {
  const { service, remedy, state } = recovery
  const { projectId } = issue
  const sinceMs = context.clock.nowMs() - RECORD_MS
  const about = { projectId, service: service.name, remedy: remedy.id, sinceMs }
  return {
    record: await recordOfRemedy(context.db, about).catch(() => UNREADABLE),
    service: service.name,
    remedy: remedy.fact,
    // We looked ourselves: nobody else can send this.
    isPublicSource: false,
    runtime: await runtimeFacts(context, { issue, attemptId, service, remedy, state }),
  }
}

async function runtimeFacts(
  context: PipelineContext,
  { issue, attemptId, service, remedy, state }: Recovery & { issue: Issue; attemptId: number | null },
): Promise<Readable<RuntimeFacts>> {
  const { projectId } = issue
  const members = context.project(projectId).services.filter(({ group }) => group === service.group)
  const others = await Promise.all(members.filter((one) => one !== service).map(isUnhealthy))
  const unhealthy = others.filter(Boolean).length + (state.health === 'ill' ? 1 : 0)
  try {
    const done = await doneTo(context.db, { projectId, attemptId, service, nowMs: context.clock.nowMs() })
    const { recoveries, inHand } = done
    const group = { name: service.group, members: members.length, unhealthy, inHand }
    return { health: state.health, remedy: remedy.id, recoveries, group }
  } catch {
    return UNREADABLE
  }
}

/** What the store counts: asked again under a lock, right before an action is booked. */
export async function doneTo(
  sql: Sql,
  {
    projectId,
    attemptId,
    service,
    nowMs,
  }: { projectId: number; attemptId: number | null; service: Service; nowMs: number },
): Promise<Pick<RuntimeFacts, 'recoveries'> & { inHand: number }> {
  const mine = { projectId, exceptAttempt: attemptId }
  const recoveries = await listRecoveries(sql, { ...mine, service: service.name, sinceMs: nowMs - LOOK_BACK_MS })
  return { recoveries, inHand: (await servicesInHand(sql, { ...mine, group: service.group })).length }
}

/** No data is not health. */
async function isUnhealthy(service: Service): Promise<boolean> {
  const state = await service.look().catch(() => undefined)
  return state === undefined || state.health === 'ill'
}

/** Whether the operator keeps a service from being touched, for the hard floor. */
export function isProtected({ name }: Service, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => compileGlob(pattern, { isPath: true })(name))
}
