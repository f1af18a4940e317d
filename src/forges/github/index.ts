import { z } from 'zod'
import { ExternalError, UserError } from '../../domain/errors.ts'
import type { Clock } from '../../lib/clock.ts'
import type { GitRemote } from '../../lib/git-remote.ts'
import { createGithubClient, type GithubClient } from '../../lib/github/github-client.ts'
import type { Forge } from '../forge.ts'
import { createForgeApi } from '../forge-api.ts'
import type { GithubConfig } from './config.ts'
import { inspectGithub } from './inspect.ts'
import { findRun, listArtifacts, listFailedJobs, listRunsOf, listRunsSince, runNamedIn } from './runs.ts'
import { blob, comment, content, pull, pullRequestOf, ref, thread, threadOf } from './schema.ts'
import { isSigned } from './signature.ts'
import { deliveryOf } from './webhook.ts'
import { faultOfToken } from './wide-token.ts'

/** Throws UserError when nothing signs in. */
export function createGithub(config: GithubConfig, { clock }: { clock: Clock }): Forge {
  const { repo: repository, token, app, webhookSecret, timeoutMs, logBytesMax } = config
  if (!token && !app)
    throw new UserError(`GitHub needs a token for ${repository}: set GITHUB_TOKEN, or token or app in prunella.yaml.`)
  const client = createGithubClient(config, { clock })
  const parts = { rest: client, name: 'GitHub', repository, timeoutMs, logBytesMax, clock }
  const api = createForgeApi(config.allowWideToken ? parts : { ...parts, faultOf: faultOfToken })
  const repo = `/repos/${repository}`
  const owner = repository.split('/')[0]!

  return {
    id: 'github',
    dialect: 'github-actions',
    repository,
    place: `${siteOf(config).host}/${repository}`,
    remote: remoteOf(config, client),
    readDelivery(delivery) {
      const signature = delivery.headers['x-hub-signature-256']
      if (webhookSecret === undefined || !isSigned(delivery.body, signature, webhookSecret)) return undefined
      return deliveryOf(delivery, repository)
    },
    runsSince: (cursor, nowMs) => listRunsSince(api, { repository, cursor, nowMs }),
    run: (id) => findRun(api, repository, id),
    runsOf: (commit) => listRunsOf(api, repository, commit),
    runsOfPullRequest: ({ commit }) => listRunsOf(api, repository, commit),
    runNamedIn: (text) => runNamedIn(text, repository),
    failedJobs: (run) => listFailedJobs(api, repository, run),
    readLog: ({ id }, onChunk, signal) => api.download(`${repo}/actions/jobs/${id}/logs`, onChunk, signal),
    artifacts: {
      list: (run) => listArtifacts(api, repository, run),
      read: ({ id }, onChunk, signal) => api.download(`${repo}/actions/artifacts/${id}/zip`, onChunk, signal),
    },
    rerun: async (runId) => void (await api.send('POST', `${repo}/actions/runs/${runId}/rerun-failed-jobs`, {})),
    branchHead: async (branch) => (await api.find(`${repo}/git/ref/heads/${pathOf(branch)}`, ref))?.object.sha,
    async readFile(path, commit) {
      const found = await api.find(`${repo}/contents/${pathOf(path)}`, z.unknown(), { ref: commit })
      const file = content.safeParse(found).data
      // Of a file of more than one megabyte only the name is given.
      const whole = file?.encoding === 'none' ? await api.find(`${repo}/git/blobs/${file.sha}`, blob) : file
      return whole?.encoding === 'base64' ? Buffer.from(whole.content, 'base64').toString('utf8') : undefined
    },
    async thread({ number }) {
      const found = await api.find(`${repo}/issues/${number}`, thread)
      return found && threadOf(found)
    },
    comments: ({ number }) =>
      api.list(`${repo}/issues/${number}/comments`, z.array(comment), (page) => page.map(({ body }) => body)),
    comment: async ({ number }, body) => void (await api.send('POST', `${repo}/issues/${number}/comments`, { body })),
    addLabels: async ({ number }, labels) =>
      void (await api.send('POST', `${repo}/issues/${number}/labels`, { labels })),
    nameOf: ({ number }) => `#${number}`,
    async pullRequest(number) {
      const found = await api.find(`${repo}/pulls/${number}`, pull)
      return found && pullRequestOf(found)
    },
    async findPullRequest(branch) {
      const query = { state: 'all', head: `${owner}:${branch}`, per_page: 1 }
      const [found] = await api.get(`${repo}/pulls`, z.array(pull), query)
      return found && pullRequestOf(found)
    },
    async openPullRequest({ branch, base, title, body, isDraft }) {
      const made = await api.send('POST', `${repo}/pulls`, { head: branch, base, title, body, draft: isDraft })
      const parsed = pull.safeParse(made)
      if (!parsed.success) throw new ExternalError('GitHub answered a new pull request with something else.')
      return pullRequestOf(parsed.data)
    },
    closePullRequest: async (number) => void (await api.send('PATCH', `${repo}/pulls/${number}`, { state: 'closed' })),
    requestReview: async (number, reviewers) =>
      void (await api.send('POST', `${repo}/pulls/${number}/requested_reviewers`, { reviewers })),
    inspect: () =>
      inspectGithub(api, {
        repository,
        hasSecret: webhookSecret !== undefined,
        isApp: app !== undefined,
        isWideAllowed: config.allowWideToken,
      }),
  }
}

/** Each part of a path by itself: what looks like a query or leads elsewhere stays a name. */
function pathOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** `https://api.github.com` is beside `https://github.com`; on an Enterprise Server the API is below `/api/v3`. */
function siteOf({ url }: GithubConfig): URL {
  const api = new URL(url)
  return api.host === 'api.github.com' ? new URL('https://github.com') : new URL(api.origin)
}

function remoteOf(config: GithubConfig, client: GithubClient): GitRemote {
  return {
    url: config.gitUrl ?? `${siteOf(config).origin}/${config.repo}.git`,
    async header(signal) {
      const credentials = Buffer.from(`x-access-token:${await client.token(signal)}`).toString('base64')
      return `Authorization: Basic ${credentials}`
    },
  }
}
