import { z } from 'zod'
import { iso } from './github/shapes.ts'
import type { Actor, GithubState, StoredIssue, StoredRepo } from './github/state.ts'
import { restStandIn, type StandInRoute } from './rest-stand-in.ts'

/** GitLab's API of issues, as docs.gitlab.com/api/issues, notes and resource events describe it. */
export function gitlabStandIn(state: GithubState, repo: StoredRepo, { token, own }: { token: string; own: Actor }) {
  const ISSUE = '/projects/shop%2Fapp/issues/(\\d+)'
  const at = (place: string): RegExp => new RegExp(`^${ISSUE}${place}$`)
  const onIssue = (key: string | undefined, work: (issue: StoredIssue) => ReturnType<StandInRoute['answer']>) => {
    const issue = repo.issues.get(Number(key))
    return issue ? work(issue) : { status: 404, json: { message: '404 Not found' } }
  }
  const text = z.string()
  const routes: StandInRoute[] = [
    {
      method: 'GET',
      path: /^\/user$/,
      answer: () => ({ status: 200, json: { id: 1, username: own.login, bot: true } }),
    },
    {
      method: 'GET',
      path: /^\/projects\/shop%2Fapp$/,
      answer: () => ({
        status: 200,
        json: { id: 1, visibility: repo.isPrivate ? 'private' : 'public', archived: false },
      }),
    },
    {
      method: 'GET',
      path: /^\/projects\/shop%2Fapp\/issues$/,
      query: {
        search: text.optional(),
        in: z.enum(['title', 'description', 'title,description']).optional(),
        scope: z.enum(['created_by_me', 'assigned_to_me', 'all']).optional(),
        state: z.enum(['opened', 'closed', 'all']).optional(),
        updated_after: z.iso.datetime().optional(),
      },
      answer: ({ query }) =>
        [...repo.issues.values()]
          .filter(({ body }) => body.includes(query.search ?? ''))
          .filter(({ updatedMs }) => query.updated_after === undefined || iso(updatedMs) >= query.updated_after)
          .map(shape),
    },
    {
      method: 'POST',
      path: /^\/projects\/shop%2Fapp\/issues$/,
      body: { title: text, description: text.optional(), labels: text.optional() },
      answer({ body }) {
        const labels = String(body.labels ?? '')
          .split(',')
          .filter(Boolean)
        const made = { user: own, title: String(body.title), body: String(body.description), labels }
        return { status: 201, json: shape(state.openIssue(repo, made)) }
      },
    },
    {
      method: 'GET',
      path: at(''),
      answer: ({ params: [key] }) => onIssue(key, (issue) => ({ status: 200, json: shape(issue) })),
    },
    {
      method: 'PUT',
      path: at(''),
      body: {
        state_event: z.enum(['close', 'reopen']).optional(),
        add_labels: text.optional(),
        remove_labels: text.optional(),
      },
      answer: ({ params: [key], body }) =>
        onIssue(key, (issue) => {
          const removed = String(body.remove_labels ?? '').split(',')
          const kept = issue.labels.filter((name) => !removed.includes(name))
          state.setLabels(repo, issue, body.add_labels ? [...kept, String(body.add_labels)] : kept, own)
          if (body.state_event === 'close') state.close(issue, own)
          if (body.state_event === 'reopen') state.reopen(issue, own)
          return { status: 200, json: shape(issue) }
        }),
    },
    {
      method: 'POST',
      path: at('/notes'),
      body: { body: text },
      answer: ({ params: [key], body }) =>
        onIssue(key, (issue) => ({ status: 201, json: { id: state.comment(issue, String(body.body), own).id } })),
    },
    {
      method: 'GET',
      path: at('/notes'),
      answer: ({ params: [key] }) =>
        onIssue(key, ({ comments, events }) => [
          ...comments.map(({ id, body, user, createdMs }) =>
            noteOf({ id, body, user, atMs: createdMs, system: false }),
          ),
          ...events.flatMap(({ id, event, more, actor: user, atMs }) => {
            const { from, to } = (more.rename ?? {}) as { from?: string; to?: string }
            const body = `changed title from **${from}** to **${to}**`
            return event === 'renamed' ? [noteOf({ id, body, user, atMs, system: true })] : []
          }),
        ]),
    },
    {
      method: 'GET',
      path: at('/resource_label_events'),
      answer: ({ params: [key] }) =>
        onIssue(key, ({ events }) =>
          events
            .filter(({ event }) => event === 'labeled' || event === 'unlabeled')
            .map(({ event, more, ...one }) => ({
              ...eventOf(one),
              label: more.label,
              action: event === 'labeled' ? 'add' : 'remove',
            })),
        ),
    },
    {
      method: 'GET',
      path: at('/resource_state_events'),
      answer: ({ params: [key] }) =>
        onIssue(key, ({ events }) =>
          events
            .filter(({ event }) => event === 'closed' || event === 'reopened')
            .map(({ event, ...one }) => ({ ...eventOf(one), state: event })),
        ),
    },
  ]
  return restStandIn({
    base: '/api/v4',
    routes,
    isAllowed: (headers) => headers['private-token'] === token,
    pageParameter: 'per_page',
  })
}

function shape({ number, title, body, state, labels, user, createdMs, updatedMs, closedMs }: StoredIssue) {
  return {
    id: number + 1000,
    iid: number,
    web_url: `https://gitlab.com/shop/app/-/issues/${number}`,
    title,
    description: body,
    state: state === 'open' ? 'opened' : 'closed',
    labels,
    author: { id: 1, username: user.login },
    created_at: iso(createdMs),
    updated_at: iso(updatedMs),
    closed_at: closedMs === null ? null : iso(closedMs),
  }
}

function noteOf({
  id,
  body,
  user,
  atMs,
  system,
}: {
  id: number
  body: string
  user: Actor
  atMs: number
  system: boolean
}) {
  return { id, body, system, author: { id: 1, username: user.login }, created_at: iso(atMs) }
}

function eventOf({ id, actor, atMs }: { id: number; actor: Actor; atMs: number }) {
  return { id, user: { id: 1, username: actor.login }, created_at: iso(atMs) }
}
