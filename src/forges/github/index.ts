import { z } from 'zod'
import { ExternalError, UserError } from '../../domain/errors.ts'
import type { Clock } from '../../lib/clock.ts'
import type { GitRemote } from '../../lib/git-remote.ts'
import type { Forge, RunJob } from '../forge.ts'
import { createGithubClient, type GithubClient } from './client.ts'
import type { GithubConfig } from './config.ts'
import { inspectGithub } from './inspect.ts'
import { findRun, listRunsOf, listRunsSince } from './runs.ts'
import { comment, content, jobOf, jobs, pull, pullRequestOf, ref, thread, threadOf } from './schema.ts'
import { isSigned } from './signature.ts'
import { deliveryOf } from './webhook.ts'

const PAGE_SIZE = 100
/** A matrix has at most 256 jobs; a run may have several. */
const JOB_PAGES_MAX = 20
const COMMENT_PAGES_MAX = 10

/** Throws UserError when there is no token. */
export function createGithub(config: GithubConfig, { clock }: { clock: Clock }): Forge {
  const { repo: repository, token, webhookSecret, url: apiUrl, timeoutMs, logBytesMax } = config
  if (!token)
    throw new UserError(`GitHub needs a token for ${repository}: set GITHUB_TOKEN, or token in prunella.yaml.`)
  const client = createGithubClient({ apiUrl, token, timeoutMs, logBytesMax, nowMs: () => clock.nowMs() })
  const repo = `/repos/${repository}`
  const owner = repository.split('/')[0]!

  return {
    id: 'github',
    repository,
    remote: remoteOf(config, token),
    readDelivery(delivery) {
      const signature = delivery.headers['x-hub-signature-256']
      if (webhookSecret === undefined || !isSigned(delivery.body, signature, webhookSecret)) return undefined
      return deliveryOf(delivery, repository)
    },
    runsSince: (cursor, nowMs) => listRunsSince(client, { repository, cursor, nowMs }),
    run: (id) => findRun(client, repository, id),
    runsOf: (commit) => listRunsOf(client, repository, commit),
    failedJobs: async (run) => {
      const all = await listJobs(client, `${repo}/actions/runs/${run.id}/attempts/${run.attempt}/jobs`)
      return all.filter(({ state }) => state === 'failed' || state === 'timed_out')
    },
    readLog: ({ id }, onChunk, signal) => client.stream(`${repo}/actions/jobs/${id}/logs`, onChunk, signal),
    rerun: async (runId) => void (await client.send('POST', `${repo}/actions/runs/${runId}/rerun-failed-jobs`, {})),
    branchHead: async (branch) => (await client.find(`${repo}/git/ref/heads/${pathOf(branch)}`, ref))?.object.sha,
    async readFile(path, commit) {
      const found = await client.find(
        `${repo}/contents/${pathOf(path)}?ref=${encodeURIComponent(commit)}`,
        content.or(z.unknown()),
      )
      const file = content.safeParse(found).data
      return file?.encoding === 'base64' ? Buffer.from(file.content, 'base64').toString('utf8') : undefined
    },
    async thread(number) {
      const found = await client.find(`${repo}/issues/${number}`, thread)
      return found && threadOf(found)
    },
    comments: (number) => listComments(client, `${repo}/issues/${number}/comments`),
    comment: async (number, body) => void (await client.send('POST', `${repo}/issues/${number}/comments`, { body })),
    addLabels: async (number, labels) =>
      void (await client.send('POST', `${repo}/issues/${number}/labels`, { labels })),
    async pullRequest(number) {
      const found = await client.find(`${repo}/pulls/${number}`, pull)
      return found && pullRequestOf(found)
    },
    async findPullRequest(branch) {
      const head = encodeURIComponent(`${owner}:${branch}`)
      const [found] = await client.get(`${repo}/pulls?state=all&head=${head}&per_page=1`, z.array(pull))
      return found && pullRequestOf(found)
    },
    async openPullRequest({ branch, base, title, body, isDraft }) {
      const made = await client.send('POST', `${repo}/pulls`, { head: branch, base, title, body, draft: isDraft })
      const parsed = pull.safeParse(made)
      if (!parsed.success) throw new ExternalError('GitHub answered a new pull request with something else.')
      return pullRequestOf(parsed.data)
    },
    closePullRequest: async (number) =>
      void (await client.send('PATCH', `${repo}/pulls/${number}`, { state: 'closed' })),
    requestReview: async (number, reviewers) =>
      void (await client.send('POST', `${repo}/pulls/${number}/requested_reviewers`, { reviewers })),
    inspect: () => inspectGithub(client, { repository, hasSecret: webhookSecret !== undefined }),
  }
}

async function listJobs(client: GithubClient, path: string): Promise<RunJob[]> {
  const all: RunJob[] = []
  for (let page = 1; page <= JOB_PAGES_MAX; page++) {
    const { jobs: found, total_count: total } = await client.get(`${path}?per_page=${PAGE_SIZE}&page=${page}`, jobs)
    all.push(...found.map(jobOf))
    if (found.length === 0 || all.length >= total) break
  }
  return all
}

async function listComments(client: GithubClient, path: string): Promise<string[]> {
  const all: string[] = []
  for (let page = 1; page <= COMMENT_PAGES_MAX; page++) {
    const found = await client.get(`${path}?per_page=${PAGE_SIZE}&page=${page}`, z.array(comment))
    all.push(...found.map(({ body }) => body))
    if (found.length < PAGE_SIZE) break
  }
  return all
}

/** Each part of a path by itself: what looks like a query or leads elsewhere stays a name. */
function pathOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** `https://api.github.com` is beside `https://github.com`; on an Enterprise Server the API is below `/api/v3`. */
function remoteOf({ url: apiUrl, gitUrl, repo: repository }: GithubConfig, token: string): GitRemote {
  const api = new URL(apiUrl)
  const site = api.host === 'api.github.com' ? 'https://github.com' : api.origin
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64')
  return { url: gitUrl ?? `${site}/${repository}.git`, header: `Authorization: Basic ${credentials}` }
}
