import { z } from 'zod'
import { ExternalError } from '../../domain/errors.ts'
import { isoSeconds } from '../../lib/iso-seconds.ts'
import { createRequestBudget } from '../../lib/request-budget.ts'
import { createRestClient, shaped } from '../../lib/rest-client.ts'
import { CLOSING_LABELS, closedAsOf } from '../closed-as.ts'
import { commonKeys } from '../config-keys.ts'
import { endsWithMarker } from '../marker.ts'
import type { TrackerParts } from '../parts.ts'
import type { CallOptions, FoundTicket, TicketEvent, Tracker, Visibility } from '../tracker.ts'
import { labelIds } from './labels.ts'
import { comments, currentUser, type GiteaIssue, issue, issues, repository, timeline } from './schema.ts'

export const giteaConfig = z.strictObject({
  kind: z.literal('gitea').describe('Issues of a repository at Gitea or Forgejo.'),
  url: z.url({ protocol: /^https?$/ }).describe('Of the server.'),
  repo: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'must be as owner/name')
    .describe('As `owner/name`.'),
  token: z
    .string()
    .min(1)
    .describe('Of an account of its own, with the scopes write:issue, read:repository and read:user.'),
  requestsPerMinuteMax: z.int().min(3).default(60).describe('More are not made.'),
  timeoutMs: z.int().min(100).default(15_000).describe('Bound for one request.'),
  ...commonKeys,
})

const PER_PAGE = 50

export function createGiteaTracker(config: z.infer<typeof giteaConfig>, { clock }: TrackerParts): Tracker {
  const budget = createRequestBudget(config.requestsPerMinuteMax, clock)
  const headers = async () => ({ authorization: `token ${config.token}`, 'user-agent': 'prunella' })
  const base = `${config.url.replace(/\/$/, '')}/api/v1`
  const rest = createRestClient({ base, headers, budget, timeoutMs: config.timeoutMs, clock })
  const path = `/repos/${config.repo}`
  let username: string | undefined

  async function login({ signal }: CallOptions): Promise<string> {
    username ??= shaped(currentUser, (await rest.request('GET', '/user', { signal })).json).login
    return username
  }
  const list = async <T>(schema: z.ZodType<T[]>, place: string, { signal }: CallOptions, query = {}): Promise<T[]> => {
    const all: T[] = []
    for await (const page of rest.pages(`${path}${place}`, { signal, query: { ...query, limit: PER_PAGE } }))
      all.push(...shaped(schema, page))
    return all
  }
  const look = async ({ signal }: CallOptions) => shaped(repository, (await rest.request('GET', path, { signal })).json)
  const visibility = async (options: CallOptions): Promise<Visibility> =>
    config.visibility ?? ((await look(options)).private ? 'private' : 'public')

  return {
    id: 'gitea',
    place: `${new URL(config.url).host}/${config.repo}`,
    isRemote: true,
    visibility,
    labels: config.labels,
    pollEveryMs: config.pollEveryMs,
    limits: { titleCharsMax: 250, bodyCharsMax: 60_000 },
    waitMs: budget.waitMs,
    async find(marker, options) {
      const own = await login(options)
      const every = { state: 'all', type: 'issues' }
      const found = await list(issues, '/issues', options, { ...every, q: marker })
      const changed =
        options.sinceMs === undefined
          ? []
          : await list(issues, '/issues', options, { ...every, since: isoSeconds(options.sinceMs) })
      const ours = [...found, ...changed].filter((one) => one.user?.login === own && endsWithMarker(one.body, marker))
      return [...new Map(ours.map((one) => [one.number, foundOf(one)])).values()]
    },
    async create({ title, body, labels: names }, { signal }) {
      const sent = { title, body, labels: await labelIds(rest, path, { names, signal }) }
      return foundOf(shaped(issue, (await rest.request('POST', `${path}/issues`, { signal, body: sent })).json))
    },
    async comment(key, body, { signal }) {
      await rest.request('POST', `${path}/issues/${key}/comments`, { signal, body: { body } })
    },
    async hasComment(key, marker, options) {
      const own = await login(options)
      const query = { since: isoSeconds(options.sinceMs) }
      const { json } = await rest.request('GET', `${path}/issues/${key}/comments`, { signal: options.signal, query })
      return shaped(comments, json).some(({ user, body }) => user?.login === own && endsWithMarker(body, marker))
    },
    async read(key, { signal, etag }) {
      const answer = await rest.request('GET', `${path}/issues/${key}`, { signal, statuses: [404] })
      if (answer.status === 404) return 'gone'
      const one = shaped(issue, answer.json)
      if (one.updated_at === etag) return 'unchanged'
      return { ...foundOf(one), title: one.title, labels: labelsOf(one), etag: one.updated_at }
    },
    async history(key, options) {
      const own = await login(options)
      const events = await list(timeline, `/issues/${key}/timeline`, options)
      return events.flatMap((event) => eventOf(event, own) ?? [])
    },
    async close(key, as, { signal }) {
      const ids = await labelIds(rest, path, { names: CLOSING_LABELS[as], signal })
      if (ids.length > 0) await rest.request('POST', `${path}/issues/${key}/labels`, { signal, body: { labels: ids } })
      await rest.request('PATCH', `${path}/issues/${key}`, { signal, body: { state: 'closed' } })
    },
    async reopen(key, { signal }) {
      for (const id of await labelIds(rest, path, { names: Object.values(CLOSING_LABELS).flat(), signal }))
        await rest.request('DELETE', `${path}/issues/${key}/labels/${id}`, { signal, statuses: [404, 422] })
      await rest.request('PATCH', `${path}/issues/${key}`, { signal, body: { state: 'open' } })
    },
    async check(options) {
      const { has_issues, archived } = await look(options)
      if (!has_issues)
        throw new ExternalError(`${config.repo} has its issues switched off: switch them on in its settings.`)
      if (archived) throw new ExternalError(`${config.repo} is archived: nothing can be written there.`)
      return `${await login(options)} opens tickets in ${config.repo}, which is ${await visibility(options)}.`
    },
  }
}

function foundOf(one: GiteaIssue): FoundTicket {
  return {
    key: String(one.number),
    url: one.html_url,
    state: one.state,
    closedAs: one.state === 'closed' ? closedAsOf(labelsOf(one)) : null,
    createdMs: Date.parse(one.created_at),
    closedMs: one.closed_at ? Date.parse(one.closed_at) : null,
  }
}

function labelsOf({ labels }: GiteaIssue): string[] {
  return (labels ?? []).map(({ name }) => name)
}

function eventOf(
  { id, type, user, body, label, new_title, created_at }: z.infer<typeof timeline>[number],
  own: string,
): TicketEvent | undefined {
  const kinds = {
    label: { kind: body === '1' ? 'labelled' : 'unlabelled', detail: label?.name ?? '' },
    close: { kind: 'closed', detail: 'completed' },
    reopen: { kind: 'reopened', detail: '' },
    change_title: { kind: 'retitled', detail: new_title ?? '' },
  } as const
  const what = Object.hasOwn(kinds, type) ? kinds[type as keyof typeof kinds] : undefined
  if (!what || !user) return undefined
  const kind = user.login === own ? 'program' : 'person'
  return { ...what, key: `gitea:${id}`, actor: { name: user.login, kind }, atMs: Date.parse(created_at) }
}
