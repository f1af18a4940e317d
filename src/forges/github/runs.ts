import { z } from 'zod'
import type { Run } from '../forge.ts'
import type { GithubClient } from './client.ts'
import { run, runOf, runs } from './schema.ts'

const DAY_MS = 86_400_000
const PAGE_SIZE = 100
/** GitHub lists no more than a thousand. */
const PAGES_MAX = 10
/** Clocks differ, and what ended is listed a little later: so much is looked at twice. */
const OVERLAP_MS = 600_000
/** A run that began so long before the cursor may have ended after it. */
const RUN_LASTS_MS = DAY_MS

const cursorSchema = z.strictObject({ sinceMs: z.int(), path: z.string().optional(), etag: z.string().optional() })

/**
 * Completed runs since the cursor, whoever told of them or did not. The list is by when runs began, so a day more is read. While nothing
 * changes it costs one request that counts against no limit.
 */
export async function listRunsSince(
  client: GithubClient,
  { repository, cursor, nowMs }: { repository: string; cursor: string | undefined; nowMs: number },
): Promise<{ runs: Run[]; cursor: string }> {
  const last = cursorSchema.safeParse(cursor === undefined ? undefined : JSON.parse(cursor)).data ?? { sinceMs: nowMs }
  // By the day, so that the address stays the same and its ETag counts.
  const created = new Date(last.sinceMs - RUN_LASTS_MS).toISOString().slice(0, 10)
  const path = `/repos/${repository}/actions/runs?per_page=${PAGE_SIZE}&created=%3E%3D${created}`
  const first = await client.getIfChanged(path, runs, last.path === path ? last.etag : undefined)
  // The list says nothing new, but what is known of it may be as old as the cursor.
  if (first.notModified) return { runs: [], cursor: JSON.stringify({ ...last, path }) }

  const found = [...first.value.workflow_runs]
  for (let page = 2, size = found.length; size === PAGE_SIZE && page <= PAGES_MAX; page++) {
    const { workflow_runs: more } = await client.get(`${path}&page=${page}`, runs)
    found.push(...more)
    size = more.length
  }
  const ended = found
    .map((one) => runOf(one, repository))
    .filter(({ state, updatedMs }) => state !== 'running' && updatedMs >= last.sinceMs)
  const sinceMs = Math.max(last.sinceMs, nowMs - OVERLAP_MS)
  const next = { sinceMs, path, ...(first.etag === undefined ? {} : { etag: first.etag }) }
  return { runs: ended, cursor: JSON.stringify(next) }
}

export async function findRun(client: GithubClient, repository: string, id: number): Promise<Run | undefined> {
  const found = await client.find(`/repos/${repository}/actions/runs/${id}`, run)
  return found && runOf(found, repository)
}

export async function listRunsOf(client: GithubClient, repository: string, commit: string): Promise<Run[]> {
  const { workflow_runs: found } = await client.get(
    `/repos/${repository}/actions/runs?per_page=${PAGE_SIZE}&head_sha=${encodeURIComponent(commit)}`,
    runs,
  )
  return found.map((one) => runOf(one, repository))
}
