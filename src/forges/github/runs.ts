import { z } from 'zod'
import { startOfSecond } from '../../lib/iso-seconds.ts'
import type { Artifact, Run, RunJob } from '../forge.ts'
import type { ForgeApi } from '../forge-api.ts'
import { artifacts, jobOf, jobs, run, runOf, runs } from './schema.ts'

const DAY_MS = 86_400_000
const PAGE_SIZE = 100
/** GitHub lists no more than a thousand. */
const PAGES_MAX = 10
/** Clocks differ, and what ended is listed a little later: so much is looked at twice. */
const OVERLAP_MS = 600_000
/** A run that began so long before the cursor may have ended after it. */
const RUN_LASTS_MS = DAY_MS

const cursorSchema = z.object({ sinceMs: z.int(), created: z.string().optional(), etag: z.string().optional() })

/**
 * Completed runs since the cursor, whoever told of them or did not. The list is by when runs began, so a day more is read. While nothing
 * changes it costs one request that counts against no limit.
 */
export async function listRunsSince(
  api: ForgeApi,
  { repository, cursor, nowMs }: { repository: string; cursor: string | undefined; nowMs: number },
): Promise<{ runs: Run[]; cursor: string }> {
  const last = cursorSchema.safeParse(cursor === undefined ? undefined : JSON.parse(cursor)).data ?? {
    sinceMs: startOfSecond(nowMs),
  }
  // By the day, so that the address stays the same and its ETag counts.
  const created = new Date(last.sinceMs - RUN_LASTS_MS).toISOString().slice(0, 10)
  const path = `/repos/${repository}/actions/runs`
  const query = { per_page: PAGE_SIZE, created: `>=${created}` }
  const etag = last.created === created ? last.etag : undefined
  const first = await api.getIfChanged(path, runs, { etag, query })
  // The list says nothing new, but what is known of it may be as old as the cursor.
  if (first.notModified) return { runs: [], cursor: JSON.stringify({ ...last, created }) }

  const found = [...first.value.workflow_runs]
  for (let page = 2, size = found.length; size === PAGE_SIZE && page <= PAGES_MAX; page++) {
    const { workflow_runs: more } = await api.get(path, runs, { ...query, page })
    found.push(...more)
    size = more.length
  }
  const ended = found
    .map((one) => runOf(one, repository))
    .filter(({ state, updatedMs }) => state !== 'running' && updatedMs >= last.sinceMs)
  const sinceMs = Math.max(last.sinceMs, nowMs - OVERLAP_MS)
  const next = { sinceMs, created, ...(first.etag === undefined ? {} : { etag: first.etag }) }
  return { runs: ended, cursor: JSON.stringify(next) }
}

export async function findRun(api: ForgeApi, repository: string, id: number): Promise<Run | undefined> {
  const found = await api.find(`/repos/${repository}/actions/runs/${id}`, run)
  return found && runOf(found, repository)
}

export async function listRunsOf(api: ForgeApi, repository: string, commit: string): Promise<Run[]> {
  const query = { per_page: PAGE_SIZE, head_sha: commit }
  const { workflow_runs: found } = await api.get(`/repos/${repository}/actions/runs`, runs, query)
  return found.map((one) => runOf(one, repository))
}

/** Of one attempt: a re-run has others. */
export async function listFailedJobs(api: ForgeApi, repository: string, { id, attempt }: Run): Promise<RunJob[]> {
  const path = `/repos/${repository}/actions/runs/${id}/attempts/${attempt}/jobs`
  const all = await api.list(path, jobs, (page) => page.jobs.map(jobOf))
  return all.filter(({ state }) => state === 'failed' || state === 'timed_out')
}

/** A re-run keeps those of the attempts before it: of one name the newest counts. */
export async function listArtifacts(api: ForgeApi, repository: string, { id }: Run): Promise<Artifact[]> {
  const path = `/repos/${repository}/actions/runs/${id}/artifacts`
  const all = await api.list(path, artifacts, (page) => page.artifacts)
  const newestLast = all.filter(({ expired }) => !expired).sort((a, b) => a.id - b.id)
  const byName = new Map(newestLast.map((one) => [one.name, { id: one.id, name: one.name, bytes: one.size_in_bytes }]))
  return [...byName.values()]
}

export function runNamedIn(text: string, repository: string): number | undefined {
  for (const [, owner, name, id] of text.matchAll(
    /\/([\w.-]{1,100})\/([\w.-]{1,100})\/actions\/runs\/(\d{1,15})(?!\d)/g,
  ))
    if (`${owner}/${name}`.toLowerCase() === repository.toLowerCase()) return Number(id)
  return undefined
}
