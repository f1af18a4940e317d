import { z } from 'zod'
import { iso, issueShape, labelShape, repoShape, userShape } from './github/shapes.ts'
import type { Actor, GithubState, StoredEvent, StoredIssue, StoredRepo } from './github/state.ts'
import { restStandIn, type StandInRoute } from './rest-stand-in.ts'

/** Gitea's API of issues, as its Swagger document describes it. */
export function giteaStandIn(state: GithubState, repo: StoredRepo, { token, own }: { token: string; own: Actor }) {
  const at = (place: string): RegExp => new RegExp(`^/repos/shop/app/issues/(\\d+)${place}$`)
  const onIssue = (key: string | undefined, work: (issue: StoredIssue) => ReturnType<StandInRoute['answer']>) => {
    const issue = repo.issues.get(Number(key))
    return issue ? work(issue) : { status: 404, json: { message: 'not found' } }
  }
  const text = z.string()
  const ids = z.array(z.number().int())
  const namesOf = (numbers: unknown): string[] =>
    (numbers as number[]).map((id) => [...repo.labels].find((name) => labelShape(name).id === id)!)
  const routes: StandInRoute[] = [
    { method: 'GET', path: /^\/user$/, answer: () => ({ status: 200, json: userShape(own) }) },
    { method: 'GET', path: /^\/repos\/shop\/app$/, answer: () => ({ status: 200, json: repoShape(repo, 'write') }) },
    { method: 'GET', path: /^\/repos\/shop\/app\/labels$/, answer: () => [...repo.labels].map(labelShape) },
    {
      method: 'POST',
      path: /^\/repos\/shop\/app\/labels$/,
      body: { name: text, color: text.regex(/^#[0-9a-f]{6}$/) },
      answer({ body }) {
        repo.labels.add(String(body.name))
        return { status: 201, json: labelShape(String(body.name)) }
      },
    },
    {
      method: 'GET',
      path: /^\/repos\/shop\/app\/issues$/,
      query: {
        state: z.enum(['open', 'closed', 'all']).optional(),
        type: z.enum(['issues', 'pulls']).optional(),
        q: text.optional(),
        since: z.iso.datetime().optional(),
      },
      answer: ({ query }) =>
        [...repo.issues.values()]
          .filter((issue) => query.state === 'all' || issue.state === (query.state ?? 'open'))
          .filter(({ body }) => body.includes(query.q ?? ''))
          .filter(({ updatedMs }) => query.since === undefined || iso(updatedMs) >= query.since)
          .map((issue) => issueShape(repo, issue)),
    },
    {
      method: 'POST',
      path: /^\/repos\/shop\/app\/issues$/,
      body: { title: text, body: text.optional(), labels: ids.optional() },
      answer({ body }) {
        const made = {
          user: own,
          title: String(body.title),
          body: String(body.body),
          labels: namesOf(body.labels ?? []),
        }
        return { status: 201, json: issueShape(repo, state.openIssue(repo, made)) }
      },
    },
    {
      method: 'GET',
      path: at(''),
      answer: ({ params: [key] }) => onIssue(key, (issue) => ({ status: 200, json: issueShape(repo, issue) })),
    },
    {
      method: 'PATCH',
      path: at(''),
      body: { state: z.enum(['open', 'closed']).optional(), title: text.optional() },
      answer: ({ params: [key], body }) =>
        onIssue(key, (issue) => {
          if (body.state === 'closed') state.close(issue, own)
          if (body.state === 'open') state.reopen(issue, own)
          return { status: 201, json: issueShape(repo, issue) }
        }),
    },
    {
      method: 'POST',
      path: at('/labels'),
      body: { labels: ids },
      answer: ({ params: [key], body }) =>
        onIssue(key, (issue) => {
          state.setLabels(repo, issue, [...issue.labels, ...namesOf(body.labels)], own)
          return { status: 200, json: issue.labels.map(labelShape) }
        }),
    },
    {
      method: 'DELETE',
      path: at('/labels/(\\d+)'),
      answer: ({ params: [key, id] }) =>
        onIssue(key, (issue) => {
          const kept = issue.labels.filter((name) => labelShape(name).id !== Number(id))
          state.setLabels(repo, issue, kept, own)
          return { status: 204 }
        }),
    },
    {
      method: 'POST',
      path: at('/comments'),
      body: { body: text },
      answer: ({ params: [key], body }) =>
        onIssue(key, (issue) => ({ status: 201, json: { id: state.comment(issue, String(body.body), own).id } })),
    },
    {
      method: 'GET',
      path: at('/comments'),
      query: { since: z.iso.datetime().optional() },
      answer: ({ params: [key] }) =>
        onIssue(key, ({ comments }) => comments.map(({ id, body, user }) => ({ id, body, user: userShape(user) }))),
    },
    {
      method: 'GET',
      path: at('/timeline'),
      answer: ({ params: [key] }) => onIssue(key, ({ events }) => events.map(timelineOf)),
    },
  ]
  return restStandIn({
    base: '/api/v1',
    routes,
    isAllowed: (headers) => headers.authorization === `token ${token}`,
    pageParameter: 'limit',
  })
}

function timelineOf({ id, event, actor, atMs, more }: StoredEvent) {
  const types: Record<string, string> = {
    labeled: 'label',
    unlabeled: 'label',
    closed: 'close',
    reopened: 'reopen',
    renamed: 'change_title',
  }
  const { to = '' } = (more.rename ?? {}) as { to?: string }
  return {
    id,
    type: types[event] ?? event,
    user: userShape(actor),
    created_at: iso(atMs),
    body: event === 'labeled' ? '1' : '',
    label: more.label ?? null,
    new_title: to,
  }
}
