import { z } from 'zod'
import { ExternalError } from '../../domain/errors.ts'
import { createGithubClient, type GithubClient, githubConnection } from '../../lib/github/github-client.ts'
import { isoSeconds } from '../../lib/iso-seconds.ts'
import { type RestAnswer, type RestOptions, shaped } from '../../lib/rest-client.ts'
import { commonKeys } from '../config-keys.ts'
import { endsWithMarker } from '../marker.ts'
import type { TrackerParts } from '../parts.ts'
import type { CallOptions, FoundTicket, TicketReading, Tracker, Visibility } from '../tracker.ts'
import { eventOf } from './events.ts'
import { comments, found, type GithubIssue, issue, issues, repository, timeline } from './schema.ts'

export const githubConfig = z
  .strictObject({
    kind: z.literal('github').describe('Issues of a repository at GitHub or GitHub Enterprise.'),
    ...githubConnection,
    ...commonKeys,
  })
  .refine(({ token, app }) => (token === undefined) !== (app === undefined), 'give either a `token` or an `app`')

const PER_PAGE = 100
const VISIBILITY_MS = 3_600_000
/** Until a person has mended the settings or the configuration, nothing is refused for good. */
const UNUSABLE_RETRY_MS = 900_000
const MOVED = [301, 302, 307, 308]
const SWITCHED_OFF = 410
/** Whoever may set a label may also say that a ticket is there. Anybody else could keep ours from being opened. */
const TRUSTED = ['OWNER', 'MEMBER', 'COLLABORATOR']

export function createGithubTracker(config: z.infer<typeof githubConfig>, { clock }: TrackerParts): Tracker {
  const client = createGithubClient(config, { clock, permissions: { issues: 'write', metadata: 'read' } })
  const path = `/repos/${config.repo}`
  let known: { visibility: Visibility; untilMs: number } | undefined

  /** As the client asks; a repository that has another name, or takes no issues, is named as such. */
  async function ask(method: string, at: string, options: RestOptions): Promise<RestAnswer> {
    const answer = await client.request(method, at, { ...options, statuses: [...MOVED, SWITCHED_OFF] })
    if (answer.status === SWITCHED_OFF)
      throw unusable(`${config.repo} has its issues switched off: switch them on in its settings.`)
    if (MOVED.includes(answer.status))
      throw unusable(`${config.repo} has another name now: give that in the configuration.`)
    return answer
  }

  async function visibility(options: CallOptions): Promise<Visibility> {
    if (config.visibility) return config.visibility
    if (!known || clock.nowMs() >= known.untilMs) {
      const { private: isPrivate } = shaped(repository, (await ask('GET', path, options)).json)
      known = { visibility: isPrivate ? 'private' : 'public', untilMs: clock.nowMs() + VISIBILITY_MS }
    }
    return known.visibility
  }

  return {
    id: 'github',
    place: `${new URL(config.url).host.replace(/^api\.github\.com$/, 'github.com')}/${config.repo}`,
    isRemote: true,
    visibility,
    labels: config.labels,
    pollEveryMs: config.pollEveryMs,
    limits: { titleCharsMax: 250, bodyCharsMax: 60_000 },
    waitMs: client.waitMs,
    async find(marker, options) {
      const login = await client.login(options.signal)
      const all = [...(await searched(client, config.repo, marker, options)), ...(await changed(client, path, options))]
      const ours = all.filter((one) => isOurs(one, login) && endsWithMarker(one.body, marker))
      return [...new Map(ours.map((one) => [one.number, foundOf(one)])).values()]
    },
    async create({ title, body, labels }, options) {
      const sent = { title, body, labels: [...labels] }
      return foundOf(shaped(issue, (await ask('POST', `${path}/issues`, { ...options, body: sent })).json))
    },
    async comment(key, body, options) {
      await ask('POST', `${path}/issues/${key}/comments`, { ...options, body: { body } })
    },
    async hasComment(key, marker, { sinceMs, signal }) {
      const login = await client.login(signal)
      const query = { since: isoSeconds(sinceMs), per_page: PER_PAGE }
      for await (const page of client.pages(`${path}/issues/${key}/comments`, { signal, query })) {
        const own = shaped(comments, page).filter(({ user }) => user?.login === login)
        if (own.some(({ body }) => endsWithMarker(body, marker))) return true
      }
      return false
    },
    async read(key, { signal, etag }) {
      const answer = await client.request('GET', `${path}/issues/${key}`, { signal, etag, statuses: [301, 404, 410] })
      if (answer.status === 304) return 'unchanged'
      if (answer.status !== 200) return 'gone'
      return readingOf(shaped(issue, answer.json), answer.headers.get('etag'))
    },
    async history(key, { signal }) {
      const login = await client.login(signal)
      const events = []
      for await (const page of client.pages(`${path}/issues/${key}/timeline`, {
        signal,
        query: { per_page: PER_PAGE },
      }))
        events.push(...shaped(timeline, page).flatMap((event) => eventOf(event, login) ?? []))
      return events
    },
    async close(key, as, options) {
      await client.request('PATCH', `${path}/issues/${key}`, {
        ...options,
        body: { state: 'closed', state_reason: as },
      })
    },
    async reopen(key, options) {
      await client.request('PATCH', `${path}/issues/${key}`, { ...options, body: { state: 'open' } })
    },
    async check(options) {
      const { has_issues, archived } = shaped(repository, (await ask('GET', path, options)).json)
      if (!has_issues)
        throw new ExternalError(`${config.repo} has its issues switched off: switch them on in its settings.`)
      if (archived) throw new ExternalError(`${config.repo} is archived: nothing can be written there.`)
      return `${await client.login(options.signal)} opens tickets in ${config.repo}, which is ${await visibility(options)}.`
    },
  }
}

function unusable(sentence: string): ExternalError {
  return new ExternalError(sentence, { retryAfterMs: UNUSABLE_RETRY_MS })
}

async function searched(
  client: GithubClient,
  repo: string,
  marker: string,
  { signal }: CallOptions,
): Promise<GithubIssue[]> {
  const query = { q: `repo:${repo} is:issue in:body "${marker}"`, per_page: PER_PAGE }
  return shaped(found, (await client.request('GET', '/search/issues', { signal, query })).json).items
}

async function changed(
  client: GithubClient,
  path: string,
  { signal, sinceMs }: CallOptions & { sinceMs?: number | undefined },
): Promise<GithubIssue[]> {
  if (sinceMs === undefined) return []
  const all: GithubIssue[] = []
  const query = { state: 'all', since: isoSeconds(sinceMs), sort: 'updated', per_page: PER_PAGE }
  for await (const page of client.pages(`${path}/issues`, { signal, query })) all.push(...shaped(issues, page))
  return all.filter((one) => !one.pull_request)
}

function isOurs({ user, author_association }: GithubIssue, login: string): boolean {
  return user?.login === login || TRUSTED.includes(author_association)
}

function foundOf({ number, html_url, state, state_reason, created_at, closed_at }: GithubIssue): FoundTicket {
  const reason = state_reason === 'not_planned' || state_reason === 'duplicate' ? state_reason : 'completed'
  return {
    key: String(number),
    url: html_url,
    state,
    closedAs: state === 'closed' ? reason : null,
    createdMs: Date.parse(created_at),
    closedMs: closed_at ? Date.parse(closed_at) : null,
  }
}

function readingOf(one: GithubIssue, etag: string | null): TicketReading {
  const labels = one.labels.map((label) => (typeof label === 'string' ? label : label.name))
  return { ...foundOf(one), title: one.title, labels, etag }
}
