import { z } from 'zod'
import { ExternalError } from '../../domain/errors.ts'
import { createGitlabClient, gitlabProject } from '../../lib/gitlab/gitlab-client.ts'
import { isoSeconds } from '../../lib/iso-seconds.ts'
import { shaped } from '../../lib/rest-client.ts'
import { CLOSING_LABELS, closedAsOf } from '../closed-as.ts'
import { commonKeys } from '../config-keys.ts'
import { endsWithMarker } from '../marker.ts'
import type { TrackerParts } from '../parts.ts'
import type { CallOptions, FoundTicket, TicketEvent, Tracker, Visibility } from '../tracker.ts'
import { labelEventOf, retitleOf, stateEventOf } from './events.ts'
import { currentUser, type GitlabIssue, issue, issues, labelEvents, notes, project, stateEvents } from './schema.ts'

export const gitlabConfig = z.strictObject({
  kind: z.literal('gitlab').describe('Issues of a project at GitLab.'),
  ...gitlabProject,
  token: z
    .string()
    .min(1)
    .describe('Of a project or an account of its own, with the scope `api` and the role Reporter.'),
  requestsPerMinuteMax: z.int().min(3).default(60).describe('More are not made.'),
  timeoutMs: z.int().min(100).default(15_000).describe('Bound for one request.'),
  ...commonKeys,
})

const PER_PAGE = 100

export function createGitlabTracker(config: z.infer<typeof gitlabConfig>, { clock }: TrackerParts): Tracker {
  const rest = createGitlabClient(config, clock)
  const path = `/projects/${encodeURIComponent(config.project)}`
  let username: string | undefined

  async function login({ signal }: CallOptions): Promise<string> {
    username ??= shaped(currentUser, (await rest.request('GET', '/user', { signal })).json).username
    return username
  }
  const list = async <T>(schema: z.ZodType<T[]>, place: string, { signal }: CallOptions, query = {}): Promise<T[]> => {
    const all: T[] = []
    for await (const page of rest.pages(`${path}${place}`, { signal, query: { ...query, per_page: PER_PAGE } }))
      all.push(...shaped(schema, page))
    return all
  }
  const look = async ({ signal }: CallOptions) => shaped(project, (await rest.request('GET', path, { signal })).json)
  const visibility = async (options: CallOptions): Promise<Visibility> =>
    config.visibility ?? ((await look(options)).visibility === 'public' ? 'public' : 'private')

  return {
    id: 'gitlab',
    place: `${new URL(config.url).host}/${config.project}`,
    isRemote: true,
    visibility,
    labels: config.labels,
    pollEveryMs: config.pollEveryMs,
    limits: { titleCharsMax: 250, bodyCharsMax: 100_000 },
    waitMs: rest.waitMs,
    async find(marker, options) {
      const own = await login(options)
      const found = await list(issues, '/issues', options, { search: marker, in: 'description', scope: 'all' })
      const changed =
        options.sinceMs === undefined
          ? []
          : await list(issues, '/issues', options, { scope: 'all', updated_after: isoSeconds(options.sinceMs) })
      const ours = [...found, ...changed].filter(
        (one) => one.author.username === own && endsWithMarker(one.description, marker),
      )
      return [...new Map(ours.map((one) => [one.iid, foundOf(one)])).values()]
    },
    async create({ title, body, labels }, { signal }) {
      const sent = { title, description: body, labels: labels.join(',') }
      return foundOf(shaped(issue, (await rest.request('POST', `${path}/issues`, { signal, body: sent })).json))
    },
    async comment(key, body, { signal }) {
      await rest.request('POST', `${path}/issues/${key}/notes`, { signal, body: { body } })
    },
    async hasComment(key, marker, options) {
      const own = await login(options)
      const all = await list(notes, `/issues/${key}/notes`, options)
      return all.some(({ author, body }) => author.username === own && endsWithMarker(body, marker))
    },
    async read(key, { signal, etag }) {
      const answer = await rest.request('GET', `${path}/issues/${key}`, { signal, etag, statuses: [404] })
      if (answer.status === 304) return 'unchanged'
      if (answer.status === 404) return 'gone'
      const one = shaped(issue, answer.json)
      return { ...foundOf(one), title: one.title, labels: one.labels, etag: answer.headers.get('etag') }
    },
    async history(key, options) {
      const own = await login(options)
      const events: (TicketEvent | undefined)[] = [
        ...(await list(labelEvents, `/issues/${key}/resource_label_events`, options)).map((one) =>
          labelEventOf(one, own),
        ),
        ...(await list(stateEvents, `/issues/${key}/resource_state_events`, options)).map((one) =>
          stateEventOf(one, own),
        ),
        ...(await list(notes, `/issues/${key}/notes`, options)).map((one) => retitleOf(one, own)),
      ]
      return events.filter((one) => one !== undefined).sort((a, b) => a.atMs - b.atMs)
    },
    async close(key, as, { signal }) {
      const add_labels = CLOSING_LABELS[as].join(',')
      const labels = add_labels === '' ? {} : { add_labels }
      await rest.request('PUT', `${path}/issues/${key}`, { signal, body: { state_event: 'close', ...labels } })
    },
    async reopen(key, { signal }) {
      const body = { state_event: 'reopen', remove_labels: Object.values(CLOSING_LABELS).flat().join(',') }
      await rest.request('PUT', `${path}/issues/${key}`, { signal, body })
    },
    async check(options) {
      const { archived, issues_access_level } = await look(options)
      if (archived) throw new ExternalError(`${config.project} is archived: nothing can be written there.`)
      if (issues_access_level === 'disabled')
        throw new ExternalError(`${config.project} has its issues switched off: switch them on in its settings.`)
      return `${await login(options)} opens tickets in ${config.project}, which is ${await visibility(options)}.`
    },
  }
}

function foundOf({ iid, web_url, state, labels, created_at, closed_at }: GitlabIssue): FoundTicket {
  return {
    key: String(iid),
    url: web_url,
    state: state === 'closed' ? 'closed' : 'open',
    closedAs: state === 'closed' ? closedAsOf(labels) : null,
    createdMs: Date.parse(created_at),
    closedMs: closed_at ? Date.parse(closed_at) : null,
  }
}
