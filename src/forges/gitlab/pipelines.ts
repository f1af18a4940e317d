import { z } from 'zod'
import { startOfSecond } from '../../lib/iso-seconds.ts'
import { RecentMap } from '../../lib/recent-map.ts'
import type { PullRequest, Run, RunJob, TestedJob } from '../forge.ts'
import type { ForgeApi } from '../forge-api.ts'
import {
  bridges,
  jobOf,
  jobs,
  mergeRequest,
  type Pipeline,
  type PipelineJob,
  pipeline,
  pipelines,
  project,
  stateOf,
  testedJobOf,
  testReport,
} from './schema.ts'

/** Clocks differ, and what ended is listed a little later: so much is looked at twice. */
const OVERLAP_MS = 600_000
const CONFIG_PATH = '.gitlab-ci.yml'
const KNOWN_MAX = 1_000
const HOUR_MS = 3_600_000

const cursorSchema = z.object({ sinceMs: z.int() })

export interface Pipelines {
  since(cursor: string | undefined, nowMs: number): Promise<{ runs: Run[]; cursor: string }>
  find(id: number): Promise<Run | undefined>
  ofCommit(commit: string): Promise<Run[]>
  ofMergeRequest(pull: PullRequest): Promise<Run[]>
  failedJobs(run: Run): Promise<RunJob[]>
  testedJobs(run: Run): Promise<TestedJob[]>
}

/** Pipelines as runs. GitLab does not count how often one ran: its jobs do, as each that is retried stays beside the next. */
export function createPipelines(api: ForgeApi, { path, nowMs }: { path: string; nowMs(): number }): Pipelines {
  /** A listed pipeline that ended and is as it was needs no second look. */
  const known = new RecentMap<string, Run>(KNOWN_MAX)
  let config: { path: string; untilMs: number } | undefined

  async function configPath(): Promise<string> {
    if (!config || nowMs() >= config.untilMs) {
      const { ci_config_path } = await api.get(path, project)
      config = { path: ci_config_path || CONFIG_PATH, untilMs: nowMs() + HOUR_MS }
    }
    return config.path
  }

  const list = (query: Record<string, string>): Promise<Pipeline[]> =>
    api.list(`${path}/pipelines`, pipelines, (page) => page, query)

  const jobsOf = (id: number): Promise<PipelineJob[]> =>
    api.list(`${path}/pipelines/${id}/jobs`, jobs, (page) => page, { include_retried: 'true' })

  async function listedRun(one: Pipeline): Promise<Run> {
    return known.get(keyOf(one)) ?? runOf(one)
  }

  async function runOf(one: Pipeline): Promise<Run> {
    const all = await jobsOf(one.id)
    const run: Run = {
      id: one.id,
      attempt: 1 + all.length - latest(all).length,
      workflow: one.name || 'pipeline',
      path: await configPath(),
      url: one.web_url,
      ...(await originOf(one)),
      commit: one.sha,
      trigger: one.source,
      state: (await isOfChild(one, all)) ? 'other' : stateOf(one.status),
      createdMs: one.created_at,
      updatedMs: one.updated_at,
    }
    if (run.state !== 'running') known.set(keyOf(one), run)
    return run
  }

  /** It failed with a pipeline that it started, which is a run of its own. */
  async function isOfChild({ id, status }: Pipeline, all: readonly PipelineJob[]): Promise<boolean> {
    if (status !== 'failed' || latest(all).some(isFailure)) return false
    const started = await api.list(`${path}/pipelines/${id}/bridges`, bridges, (page) => page)
    return started.some((bridge) => bridge.status === 'failed' && bridge.allow_failure !== true)
  }

  /** A pipeline of a merge request is on no branch; the merge request knows whose branch it is. */
  async function originOf({ ref }: Pipeline): Promise<Pick<Run, 'branch' | 'isForeign' | 'isOfQueue'>> {
    const [, iid, kind] = /^refs\/merge-requests\/(\d+)\/(head|merge|train)$/.exec(ref) ?? []
    if (iid === undefined) return { branch: ref, isForeign: false, isOfQueue: false }
    const found = await api.find(`${path}/merge_requests/${iid}`, mergeRequest)
    const isForeign = found?.source_project_id == null || found.source_project_id !== found.target_project_id
    return { branch: found?.source_branch ?? ref, isForeign, isOfQueue: kind === 'train' }
  }

  const runsOf = (found: readonly Pipeline[]): Promise<Run[]> => inTurn(found, listedRun)

  return {
    async since(cursor, now) {
      const last = cursor === undefined ? { sinceMs: startOfSecond(now) } : cursorSchema.parse(JSON.parse(cursor))
      const query = { updated_after: new Date(last.sinceMs).toISOString(), order_by: 'updated_at' }
      // Children are listed only when asked for by name.
      const found = [...(await list(query)), ...(await list({ ...query, source: 'parent_pipeline' }))]
      const ended = found.filter(({ status }) => stateOf(status) !== 'running')
      const sinceMs = Math.max(last.sinceMs, now - OVERLAP_MS)
      return { runs: await runsOf(ended), cursor: JSON.stringify({ sinceMs }) }
    },
    async find(id) {
      const found = await api.find(`${path}/pipelines/${id}`, pipeline)
      return found && runOf(found)
    },
    ofCommit: async (commit) => runsOf(await list({ sha: commit })),
    async ofMergeRequest({ number, commit }) {
      const own = await api.list(`${path}/merge_requests/${number}/pipelines`, pipelines, (page) => page)
      const ofHead = await list({ sha: commit })
      return runsOf([...new Map([...own, ...ofHead].map((one) => [one.id, one])).values()])
    },
    failedJobs: async ({ id }) =>
      latest(await jobsOf(id))
        .filter(isFailure)
        .map(jobOf),
    async testedJobs({ id }) {
      const found = await api.find(`${path}/pipelines/${id}/test_report`, z.unknown())
      // What it holds beyond its frame is what programs wrote: no failure waits for the rest to be readable.
      return (testReport.safeParse(found).data?.test_suites ?? []).map(testedJobOf)
    },
  }
}

function keyOf({ id, status, updated_at }: Pipeline): string {
  return `${id}:${status}:${updated_at}`
}

/** The address of a pipeline on any GitLab: what it shows is asked of the one that is configured. */
export function runNamedIn(text: string, project: string): number | undefined {
  for (const [, path, id] of text.matchAll(
    /https?:\/\/[^/\s]{1,200}\/([\w./-]{1,200})\/-\/pipelines\/(\d{1,15})(?!\d)/g,
  ))
    if (path!.toLowerCase() === project.toLowerCase() || path!.toLowerCase().endsWith(`/${project.toLowerCase()}`))
      return Number(id)
  return undefined
}

/** Of jobs with one name the newest: the others were retried. */
function latest(all: readonly PipelineJob[]): PipelineJob[] {
  const byName = new Map<string, PipelineJob>()
  for (const one of all) if ((byName.get(one.name)?.id ?? 0) < one.id) byName.set(one.name, one)
  return [...byName.values()]
}

/** A job that may fail makes nothing red. */
function isFailure({ status, allow_failure }: PipelineJob): boolean {
  return status === 'failed' && allow_failure !== true
}

async function inTurn<A, B>(items: readonly A[], work: (item: A) => Promise<B>): Promise<B[]> {
  const done: B[] = []
  for (const item of items) done.push(await work(item))
  return done
}
