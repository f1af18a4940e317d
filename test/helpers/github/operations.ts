import { searchIssues } from './search.ts'
import { commentShape, eventShape, iso, issueShape, labelShape, repoShape, userShape } from './shapes.ts'
import type { Actor, GithubState, StoredIssue, StoredRepo } from './state.ts'

export interface Call {
  state: GithubState
  actor: Actor
  /** Of the path, decoded. */
  params: Record<string, string>
  query: Record<string, string>
  body: Record<string, unknown>
  searchLagMs: number
}

export interface Reply {
  status: number
  body?: unknown
  headers?: Record<string, string>
  /** The whole list: the server cuts the page that was asked for. `wrap` makes the body of the page. */
  list?: { items: readonly unknown[]; wrap?: (page: readonly unknown[], total: number) => unknown }
}

export type Operation = (call: Call) => Reply

/** By GitHub's id of the operation. A test hands in more of them. */
export const OPERATIONS: Record<string, Operation> = {
  'users/get-authenticated': ({ actor }) =>
    actor.type === 'User' ? ok(userShape(actor)) : problem(403, 'Resource not accessible by integration'),
  'repos/get': (call) => inRepo(call, (repo) => ok(repoShape(repo, repo.collaborators.get(call.actor.login)))),
  'issues/list-for-repo': (call) => inRepo(call, (repo) => listIssues(repo, call)),
  'issues/create': (call) => inRepo(call, (repo) => createIssue(repo, call)),
  'issues/get': (call) => onIssue(call, (repo, issue) => ok(issueShape(repo, issue))),
  'issues/update': (call) => onIssue(call, (repo, issue) => updateIssue(repo, issue, call)),
  'issues/list-comments': (call) => onIssue(call, (_, issue) => listComments(issue, call)),
  'issues/create-comment': (call) =>
    onIssue(call, (_, issue) => created(commentShape(call.state.comment(issue, String(call.body.body), call.actor)))),
  'issues/list-labels-on-issue': (call) => onIssue(call, (_, issue) => list(issue.labels.map(labelShape))),
  'issues/add-labels': (call) =>
    onIssue(call, (repo, issue) => {
      call.state.setLabels(repo, issue, [...issue.labels, ...namesOf(call.body.labels)], call.actor)
      return ok(issue.labels.map(labelShape))
    }),
  'issues/list-events-for-timeline': (call) => onIssue(call, (_, issue) => list(timelineOf(issue))),
  'issues/list-events': (call) => onIssue(call, (_, issue) => list(issue.events.map(eventShape))),
  'search/issues-and-pull-requests': (call) => {
    const items = searchIssues(call).map(({ repo, issue }) => ({ ...issueShape(repo, issue), score: 1 }))
    return {
      status: 200,
      list: { items, wrap: (page, total) => ({ total_count: total, incomplete_results: false, items: page }) },
    }
  },
}

function listIssues(repo: StoredRepo, { query }: Call): Reply {
  const { state = 'open', labels = '', creator, since, sort = 'created', direction = 'desc' } = query
  const wanted = labels.split(',').filter(Boolean)
  const key = (issue: StoredIssue): number => (sort === 'updated' ? issue.updatedMs : issue.createdMs)
  const sign = direction === 'asc' ? 1 : -1
  const found = [...repo.issues.values()]
    .filter((issue) => state === 'all' || issue.state === state)
    .filter((issue) => wanted.every((name) => issue.labels.includes(name)))
    .filter((issue) => creator === undefined || issue.user.login === creator)
    .filter((issue) => since === undefined || iso(issue.updatedMs) >= since)
    .sort((a, b) => sign * (key(a) - key(b) || a.number - b.number))
  return list(found.map((issue) => issueShape(repo, issue)))
}

function createIssue(repo: StoredRepo, { state, actor, body }: Call): Reply {
  const { title, body: text = '' } = body
  if (String(title).length > 256) return problem(422, 'title is too long (maximum is 256 characters)')
  if (String(text).length > 65_536) return problem(422, 'body is too long (maximum is 65536 characters)')
  // Who may only read sets no labels: GitHub drops them without a word.
  const labels = repo.collaborators.has(actor.login) ? namesOf(body.labels) : []
  const issue = state.openIssue(repo, { user: actor, title: String(title), body: String(text), labels })
  return created(issueShape(repo, issue))
}

function updateIssue(repo: StoredRepo, issue: StoredIssue, { state, actor, body }: Call): Reply {
  if (!repo.collaborators.has(actor.login) && issue.user.login !== actor.login)
    return problem(403, 'Must have admin rights to Repository.')
  if (typeof body.title === 'string') state.retitle(issue, body.title, actor)
  if (typeof body.body === 'string') issue.body = body.body
  if (body.labels !== undefined) state.setLabels(repo, issue, namesOf(body.labels), actor)
  if (body.state === 'closed') state.close(issue, actor, (body.state_reason ?? 'completed') as 'completed')
  if (body.state === 'open') state.reopen(issue, actor)
  return ok(issueShape(repo, issue))
}

function listComments(issue: StoredIssue, { query }: Call): Reply {
  const { since } = query
  const found = issue.comments.filter(({ updatedMs }) => since === undefined || iso(updatedMs) >= since)
  return list(found.map(commentShape))
}

function timelineOf({ events, comments }: StoredIssue): unknown[] {
  const commented = comments.map((comment) => ({
    atMs: comment.createdMs,
    shape: { event: 'commented', ...commentShape(comment), actor: userShape(comment.user) },
  }))
  const others = events.map((event) => ({ atMs: event.atMs, shape: eventShape(event) }))
  return [...commented, ...others].sort((a, b) => a.atMs - b.atMs).map(({ shape }) => shape)
}

export function inRepo({ state, params, actor }: Call, work: (repo: StoredRepo) => Reply): Reply {
  const repo = state.repos.get(`${params.owner}/${params.repo}`.toLowerCase())
  if (!repo || (repo.isPrivate && !repo.collaborators.has(actor.login))) return problem(404, 'Not Found')
  return work(repo)
}

function onIssue(call: Call, work: (repo: StoredRepo, issue: StoredIssue) => Reply): Reply {
  return inRepo(call, (repo) => {
    const issue = repo.issues.get(Number(call.params.issue_number))
    return issue ? work(repo, issue) : problem(404, 'Not Found')
  })
}

/** Labels are names, or objects with a name. */
function namesOf(labels: unknown): string[] {
  return ((labels ?? []) as (string | { name: string })[]).map((one) => (typeof one === 'string' ? one : one.name))
}

export const ok = (body: unknown): Reply => ({ status: 200, body })
export const created = (body: unknown): Reply => ({ status: 201, body })
export const list = (items: readonly unknown[]): Reply => ({ status: 200, list: { items } })
export const problem = (status: number, message: string): Reply => ({ status, body: { message } })
