import { z } from 'zod'
import { iso } from '../github/shapes.ts'
import type { StandInRoute } from '../rest-stand-in.ts'
import type { GitlabCi } from './gitlab-ci.ts'
import {
  isNewest,
  PROJECT,
  type StoredJob,
  type StoredMergeRequest,
  type StoredPipeline,
  type StoredThread,
} from './stored.ts'

const BASE = `/projects/${encodeURIComponent(PROJECT)}`
const PROJECT_ID = 7
const text = z.string()
const STATUS = z.enum(['created', 'pending', 'running', 'success', 'failed', 'canceled', 'skipped', 'manual'])
type Answer = ReturnType<StandInRoute['answer']>

/**
 * GitLab's REST API as docs.gitlab.com describes it in api/pipelines, jobs, branches, repository_files, merge_requests, issues, notes,
 * lint, projects, protected_branches and personal_access_tokens: the parameters that those pages name, and no others.
 */
export function gitlabRoutes(ci: GitlabCi): StandInRoute[] {
  return [...ofProject(ci), ...ofPipelines(ci), ...ofRepository(ci), ...ofMergeRequests(ci), ...ofThreads(ci)]
}

const NOT_FOUND = { status: 404, json: { message: '404 Not found' } }

function at(place: string): RegExp {
  return new RegExp(`^${BASE}${place}$`)
}

function ok(json: unknown, status = 200): { status: number; json: unknown } {
  return { status, json }
}

function ofProject(ci: GitlabCi): StandInRoute[] {
  return [
    {
      method: 'GET',
      path: at(''),
      answer: () =>
        ok({
          id: PROJECT_ID,
          path_with_namespace: PROJECT,
          ci_config_path: '',
          archived: false,
          issues_access_level: 'enabled',
          builds_access_level: 'enabled',
          merge_requests_access_level: 'enabled',
          permissions: { project_access: { access_level: 30 }, group_access: null },
          ...ci.settings,
        }),
    },
    {
      method: 'GET',
      path: /^\/personal_access_tokens\/self$/,
      answer: () => ok({ id: 1, scopes: ci.scopes, expires_at: '2030-01-01', revoked: false }),
    },
    { method: 'GET', path: at('/protected_branches'), answer: () => [{ name: 'main' }] },
    { method: 'GET', path: at('/labels/([\\w-]+)'), answer: ({ params: [name] }) => ok({ id: 1, name }) },
    {
      method: 'GET',
      path: /^\/users$/,
      query: { username: text.optional() },
      answer: ({ query }) => [{ id: query.username === 'ada' ? 11 : 12, username: query.username }],
    },
    {
      method: 'POST',
      path: at('/ci/lint'),
      body: { content: text, dry_run: z.boolean().optional(), ref: text.optional() },
      answer: () => ok({ valid: ci.lintErrors.length === 0, errors: ci.lintErrors, warnings: [], merged_yaml: '' }),
    },
  ]
}

function ofPipelines(ci: GitlabCi): StandInRoute[] {
  const onPipeline = (id: string | undefined, work: (one: StoredPipeline) => Answer): Answer => {
    const found = ci.pipelines.get(Number(id))
    return found ? work(found) : NOT_FOUND
  }
  return [
    {
      method: 'GET',
      path: at('/pipelines'),
      query: {
        updated_after: z.iso.datetime().optional(),
        order_by: z.enum(['id', 'status', 'ref', 'updated_at', 'user_id']).optional(),
        sha: text.optional(),
        ref: text.optional(),
        status: STATUS.optional(),
        source: text.optional(),
      },
      answer: ({ query }) =>
        [...ci.pipelines.values()]
          .filter(({ source }) => (query.source ? source === query.source : source !== 'parent_pipeline'))
          .filter(({ sha }) => query.sha === undefined || sha === query.sha)
          .filter(({ updatedMs }) => query.updated_after === undefined || iso(updatedMs) >= query.updated_after)
          .sort((a, b) => b.id - a.id)
          .map(pipelineShape),
    },
    {
      method: 'GET',
      path: at('/pipelines/(\\d+)'),
      answer: ({ params: [id] }) => onPipeline(id, (one) => ok(pipelineShape(one))),
    },
    {
      method: 'GET',
      path: at('/pipelines/(\\d+)/jobs'),
      query: { include_retried: z.enum(['true', 'false']).optional() },
      answer: ({ params: [id], query }) =>
        onPipeline(id, (one) =>
          one.jobs
            .filter((job) => query.include_retried === 'true' || isNewest(one.jobs, job))
            .map((job) => jobShape(one, job)),
        ),
    },
    {
      method: 'GET',
      path: at('/pipelines/(\\d+)/bridges'),
      answer: ({ params: [id] }) => onPipeline(id, ({ bridges }) => bridges),
    },
    {
      method: 'GET',
      path: at('/pipelines/(\\d+)/test_report'),
      answer: ({ params: [id] }) => onPipeline(id, ({ testSuites }) => ok({ test_suites: testSuites })),
    },
    {
      method: 'POST',
      path: at('/pipelines/(\\d+)/retry'),
      answer: ({ params: [id] }) =>
        onPipeline(id, (one) => {
          ci.retry(one)
          return ok(pipelineShape(one), 201)
        }),
    },
    {
      method: 'GET',
      path: at('/jobs/(\\d+)/trace'),
      answer: ({ params: [id] }) => {
        const job = [...ci.pipelines.values()].flatMap(({ jobs }) => jobs).find((one) => one.id === Number(id))
        return job ? { status: 200, text: job.trace } : NOT_FOUND
      },
    },
  ]
}

function ofRepository(ci: GitlabCi): StandInRoute[] {
  const orMissing = (work: () => unknown): Answer => {
    try {
      return ok(work())
    } catch {
      return NOT_FOUND
    }
  }
  return [
    {
      method: 'GET',
      path: at('/repository/branches/([^/]+)'),
      answer: ({ params: [name] }) => orMissing(() => ({ name, commit: { id: ci.head(name) } })),
    },
    {
      method: 'GET',
      path: at('/repository/files/([^/]+)'),
      query: { ref: text },
      answer: ({ params: [path], query }) =>
        orMissing(() => ({
          file_path: path,
          encoding: 'base64',
          content: Buffer.from(ci.server.git('show', `${query.ref}:${path}`)).toString('base64'),
        })),
    },
  ]
}

function ofMergeRequests(ci: GitlabCi): StandInRoute[] {
  return [
    {
      method: 'GET',
      path: at('/merge_requests'),
      query: {
        source_branch: text.optional(),
        state: z.enum(['opened', 'closed', 'locked', 'merged', 'all']).optional(),
      },
      answer: ({ query }) =>
        [...ci.mergeRequests.values()]
          .filter(({ source_branch }) => query.source_branch === undefined || source_branch === query.source_branch)
          .map((one) => mergeRequestShape(ci, one)),
    },
    {
      method: 'POST',
      path: at('/merge_requests'),
      body: { source_branch: text, target_branch: text, title: text, description: text.optional() },
      answer: ({ body }) => createMergeRequest(ci, body as Record<string, string>),
    },
    {
      method: 'GET',
      path: at('/merge_requests/(\\d+)/pipelines'),
      answer: ({ params: [iid] }) =>
        [...ci.pipelines.values()]
          .filter(({ ref }) => ref.startsWith(`refs/merge-requests/${iid}/`))
          .map(pipelineShape),
    },
  ]
}

function createMergeRequest(ci: GitlabCi, body: Record<string, string>): Answer {
  const { source_branch = '', target_branch = '', title = '', description = '' } = body
  const open = [...ci.mergeRequests.values()].some(
    (one) => one.source_branch === source_branch && one.state === 'opened',
  )
  if (open) return ok({ message: ['Another open merge request already exists for this source branch: !1'] }, 409)
  if (!ci.branches().includes(source_branch)) return ok({ message: ['Source branch does not exist'] }, 400)
  const iid = ci.mergeRequests.size + 1
  const thread: StoredThread = { iid, title, description, state: 'opened', labels: [], notes: [] }
  const made = { ...thread, source_branch, target_branch, source_project_id: PROJECT_ID, reviewers: [], closedMs: null }
  ci.mergeRequests.set(iid, made)
  const status = ci.judge(ci.head(source_branch), undefined)
  if (status) ci.addPipeline({ status, ref: source_branch, sha: ci.head(source_branch) })
  return ok(mergeRequestShape(ci, made), 201)
}

/** Issues and merge requests are changed and spoken on alike. */
function ofThreads(ci: GitlabCi): StandInRoute[] {
  const place = '/(issues|merge_requests)/(\\d+)'
  const on = ([kind, iid]: string[], work: (thread: StoredThread) => Answer): Answer => {
    const found = kind === 'issues' ? ci.issues.get(Number(iid)) : ci.mergeRequests.get(Number(iid))
    return found ? work(found) : NOT_FOUND
  }
  return [
    { method: 'GET', path: at(place), answer: ({ params }) => on(params, (thread) => ok(threadShape(ci, thread))) },
    {
      method: 'PUT',
      path: at(place),
      body: {
        add_labels: text.optional(),
        state_event: z.enum(['close', 'reopen']).optional(),
        reviewer_ids: z.array(z.int()).optional(),
      },
      answer: ({ params, body }) =>
        on(params, (thread) => {
          const added = typeof body.add_labels === 'string' ? body.add_labels.split(',') : []
          thread.labels = [...new Set([...thread.labels, ...added])]
          if (body.state_event === 'close') ci.end(thread as StoredMergeRequest, 'closed')
          const names = (body.reviewer_ids as number[] | undefined)?.map((id) => (id === 11 ? 'ada' : 'grace'))
          if (names) Object.assign(thread, { reviewers: names })
          return ok(threadShape(ci, thread))
        }),
    },
    { method: 'GET', path: at(`${place}/notes`), answer: ({ params }) => on(params, ({ notes }) => notes) },
    {
      method: 'POST',
      path: at(`${place}/notes`),
      body: { body: text },
      answer: ({ params, body }) =>
        on(params, ({ notes }) => {
          const made = { id: ci.nextId(), body: String(body.body), system: false }
          notes.push(made)
          return ok(made, 201)
        }),
    },
  ]
}

function threadShape(ci: GitlabCi, thread: StoredThread) {
  if ('source_branch' in thread) return mergeRequestShape(ci, thread as StoredMergeRequest)
  const { iid, title, description, state, labels } = thread
  return { iid, title, description, state, labels }
}

function mergeRequestShape(ci: GitlabCi, one: StoredMergeRequest) {
  return {
    iid: one.iid,
    title: one.title,
    description: one.description,
    state: one.state,
    labels: one.labels,
    web_url: `${ci.url}/${PROJECT}/-/merge_requests/${one.iid}`,
    source_branch: one.source_branch,
    target_branch: one.target_branch,
    source_project_id: one.source_project_id,
    target_project_id: PROJECT_ID,
    sha: ci.branches().includes(one.source_branch) ? ci.head(one.source_branch) : '',
    reviewers: one.reviewers.map((username) => ({ username })),
    merged_at: one.state === 'merged' ? iso(one.closedMs!) : null,
    closed_at: one.state === 'closed' ? iso(one.closedMs!) : null,
  }
}

function pipelineShape({ id, status, source, ref, sha, name, createdMs, updatedMs }: StoredPipeline) {
  return {
    ...{ id, project_id: PROJECT_ID, status, source, ref, sha, name },
    web_url: `https://gitlab.com/${PROJECT}/-/pipelines/${id}`,
    created_at: iso(createdMs),
    updated_at: iso(updatedMs),
  }
}

function jobShape(pipeline: StoredPipeline, { id, name, status, allow_failure, failure_reason }: StoredJob) {
  return {
    ...{ id, name, status, allow_failure, failure_reason, ref: pipeline.ref, stage: 'test' },
    web_url: `https://gitlab.com/${PROJECT}/-/jobs/${id}`,
    finished_at: iso(pipeline.updatedMs),
  }
}
