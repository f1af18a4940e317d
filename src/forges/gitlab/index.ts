import { ExternalError, UserError } from '../../domain/errors.ts'
import type { Clock } from '../../lib/clock.ts'
import { createGitlabClient } from '../../lib/gitlab/gitlab-client.ts'
import type { Forge, ThreadId } from '../forge.ts'
import { createForgeApi, type ForgeApi } from '../forge-api.ts'
import type { GitlabConfig } from './config.ts'
import { inspectGitlab } from './inspect.ts'
import { createPipelines, runNamedIn } from './pipelines.ts'
import {
  branch as branchSchema,
  file,
  issue,
  lint,
  mergeRequest,
  mergeRequests,
  note,
  pullRequestOf,
  threadOf,
  users,
} from './schema.ts'
import { plainTrace } from './trace.ts'
import { deliveryOf, showsSecret } from './webhook.ts'

/** Throws UserError when there is no token. */
export function createGitlab(config: GitlabConfig, { clock }: { clock: Clock }): Forge {
  const { project: repository, token, webhookSecret, gitUrl, timeoutMs, logBytesMax } = config
  if (!token)
    throw new UserError(`GitLab needs a token for ${repository}: set GITLAB_TOKEN, or token in prunella.yaml.`)
  const site = config.url.replace(/\/$/, '')
  const rest = createGitlabClient({ ...config, token }, clock)
  const api = createForgeApi({ rest, name: 'GitLab', repository, timeoutMs, logBytesMax, clock })
  const path = `/projects/${encodeURIComponent(repository)}`
  const pipelines = createPipelines(api, { path, nowMs: () => clock.nowMs() })

  /** Whoever may not ask has no answer. */
  async function lintOf(text: string): Promise<unknown> {
    try {
      return await api.send('POST', `${path}/ci/lint`, { content: text })
    } catch (error) {
      if (error instanceof ExternalError && error.retryAfterMs === undefined) return undefined
      throw error
    }
  }

  return {
    id: 'gitlab',
    dialect: 'gitlab-ci',
    repository,
    place: `${new URL(site).host}/${repository}`,
    remote: {
      url: gitUrl ?? `${site}/${repository}.git`,
      header: async () => `Authorization: Basic ${Buffer.from(`oauth2:${token}`).toString('base64')}`,
    },
    readDelivery(delivery) {
      if (webhookSecret === undefined || !showsSecret(delivery.headers['x-gitlab-token'], webhookSecret))
        return undefined
      return deliveryOf(delivery, repository)
    },
    runsSince: pipelines.since,
    run: pipelines.find,
    runsOf: pipelines.ofCommit,
    runsOfPullRequest: pipelines.ofMergeRequest,
    runNamedIn: (text) => runNamedIn(text, repository),
    failedJobs: pipelines.failedJobs,
    testedJobs: pipelines.testedJobs,
    async readLog({ id }, onChunk, signal) {
      const trace = plainTrace(onChunk)
      await api.download(`${path}/jobs/${id}/trace`, trace.push, signal)
      trace.end()
    },
    rerun: async (runId) => void (await api.send('POST', `${path}/pipelines/${runId}/retry`, {})),
    branchHead: async (branch) =>
      (await api.find(`${path}/repository/branches/${encodeURIComponent(branch)}`, branchSchema))?.commit.id,
    async readFile(name, commit) {
      const found = await api.find(`${path}/repository/files/${encodeURIComponent(name)}`, file, { ref: commit })
      return found?.encoding === 'base64' ? Buffer.from(found.content, 'base64').toString('utf8') : undefined
    },
    async thread(at) {
      const found = await api.find(`${path}/${placeOf(at)}`, issue)
      return found && threadOf(found)
    },
    comments: (at) =>
      api.list(`${path}/${placeOf(at)}/notes`, note.array(), (page) =>
        page.filter(({ system }) => system !== true).map(({ body }) => body),
      ),
    comment: async (at, body) => void (await api.send('POST', `${path}/${placeOf(at)}/notes`, { body })),
    addLabels: async (at, labels) =>
      void (await api.send('PUT', `${path}/${placeOf(at)}`, { add_labels: labels.join(',') })),
    nameOf: ({ kind, number }) => (kind === 'issue' ? `#${number}` : `!${number}`),
    async pullRequest(number) {
      const found = await api.find(`${path}/merge_requests/${number}`, mergeRequest)
      return found && pullRequestOf(found)
    },
    async findPullRequest(branch) {
      const all = await api.get(`${path}/merge_requests`, mergeRequests, { source_branch: branch, state: 'all' })
      // A fork may have a branch of that name too.
      const found = all.find(({ source_project_id: from, target_project_id: to }) => from === to)
      return found && pullRequestOf(found)
    },
    async openPullRequest({ branch, base, title, body, isDraft }) {
      const made = await api.send('POST', `${path}/merge_requests`, {
        source_branch: branch,
        target_branch: base,
        title: isDraft ? `Draft: ${title}` : title,
        description: body,
      })
      const parsed = mergeRequest.safeParse(made)
      if (!parsed.success) throw new ExternalError('GitLab answered a new merge request with something else.')
      return pullRequestOf(parsed.data)
    },
    closePullRequest: async (number) =>
      void (await api.send('PUT', `${path}/merge_requests/${number}`, { state_event: 'close' })),
    async requestReview(number, reviewers) {
      const ids = await Promise.all(reviewers.map((name) => userId(api, name)))
      await api.send('PUT', `${path}/merge_requests/${number}`, { reviewer_ids: ids })
    },
    async complaintsOf(_, text) {
      const found = lint.safeParse(await lintOf(text)).data
      return found && (found.valid ? [] : (found.errors ?? ['It is not valid.']))
    },
    inspect: () => inspectGitlab(api, { path, name: repository, hasSecret: webhookSecret !== undefined, clock }),
  }
}

function placeOf({ kind, number }: ThreadId): string {
  return kind === 'issue' ? `issues/${number}` : `merge_requests/${number}`
}

async function userId(api: ForgeApi, name: string): Promise<number> {
  const [found] = await api.get('/users', users, { username: name })
  if (!found) throw new ExternalError(`GitLab knows no user ${name}: take that name out of reviewers.`)
  return found.id
}
