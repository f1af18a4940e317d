import type { Clock } from '../../../src/lib/clock.ts'
import { gitRepository, tempDir } from '../git-repository.ts'
import { type GitServer, startGitServer } from '../github-ci/git-server.ts'
import { restStandIn } from '../rest-stand-in.ts'
import { gitlabRoutes } from './routes.ts'
import {
  CI_FILE,
  GITLAB_TOKEN,
  isNewest,
  PROJECT,
  type StoredJob,
  type StoredMergeRequest,
  type StoredPipeline,
  type StoredThread,
} from './stored.ts'

/** GitLab with its pipelines as far as a forge uses it, and the repository behind it on a real git server. */
export class GitlabCi {
  readonly clock: Clock
  readonly server: GitServer
  readonly pipelines = new Map<number, StoredPipeline>()
  readonly issues = new Map<number, StoredThread>()
  readonly mergeRequests = new Map<number, StoredMergeRequest>()
  /** Every request, as `GET /projects/...`. */
  readonly requests: string[] = []
  /** What the API answers to the next requests in place of what it would. */
  readonly faults: { path: RegExp; status: number; headers?: Record<string, string>; times: number }[] = []
  /** Whether what was pushed or run again goes well; undefined: nothing runs. */
  judge: (commit: string, pipeline: StoredPipeline | undefined) => 'success' | 'failed' | undefined = () => undefined
  /** What `ci/lint` says against a file. */
  lintErrors: string[] = []
  settings: Record<string, unknown> = {}
  scopes = ['api']
  url = ''
  #nextId = 100

  private constructor(clock: Clock, server: GitServer) {
    this.clock = clock
    this.server = server
  }

  static async start({ clock, files }: { clock: Clock; files: Record<string, string> }): Promise<GitlabCi> {
    const server = await startGitServer(PROJECT, (token) => token === GITLAB_TOKEN)
    const ci = new GitlabCi(clock, server)
    const { url } = await restStandIn({
      base: '/api/v4',
      routes: gitlabRoutes(ci),
      isAllowed: (headers) => headers['private-token'] === GITLAB_TOKEN,
      pageParameter: 'per_page',
      fault: (method, path) => {
        ci.requests.push(`${method} ${path}`)
        const found = ci.faults.find((one) => one.times > 0 && one.path.test(path))
        if (found) found.times -= 1
        return found
      },
    })
    ci.url = url
    const work = await gitRepository(files, tempDir())
    server.git('fetch', '--quiet', work, '+HEAD:refs/heads/main')
    return ci
  }

  nextId(): number {
    return this.#nextId++
  }

  head(branch = 'main'): string {
    return this.server.git('rev-parse', `refs/heads/${branch}`).trim()
  }

  branches(): string[] {
    return this.server.git('for-each-ref', '--format=%(refname:short)', 'refs/heads').trim().split('\n')
  }

  file(branch: string, path = CI_FILE): string {
    return this.server.git('show', `${branch}:${path}`)
  }

  /** A pipeline that has ended, failed unless said otherwise. */
  addPipeline(given: Partial<Omit<StoredPipeline, 'jobs'>> & { jobs?: Partial<StoredJob>[] } = {}): StoredPipeline {
    const nowMs = this.clock.nowMs()
    const stored: StoredPipeline = {
      id: this.nextId(),
      status: 'failed',
      source: 'push',
      ref: 'main',
      sha: this.head(),
      name: null,
      createdMs: nowMs,
      updatedMs: nowMs,
      bridges: [],
      testSuites: [],
      ...given,
      jobs: (given.jobs ?? []).map((job) => this.#job(job)),
    }
    this.pipelines.set(stored.id, stored)
    return stored
  }

  /** Failed jobs run again: each stays beside the new one. */
  retry(pipeline: StoredPipeline): void {
    const status = this.judge(pipeline.sha, pipeline) ?? 'failed'
    const failed = pipeline.jobs.filter((job) => job.status === 'failed' && isNewest(pipeline.jobs, job))
    pipeline.jobs.push(...failed.map(({ id: _, ...job }) => this.#job({ ...job, status })))
    pipeline.status = status
    pipeline.updatedMs = this.clock.nowMs()
  }

  openIssue(given: Partial<StoredThread>): StoredThread {
    const iid = this.issues.size + 1
    const made: StoredThread = { iid, title: '', description: '', state: 'opened', labels: [], notes: [], ...given }
    this.issues.set(iid, made)
    return made
  }

  end(request: StoredMergeRequest, state: 'closed' | 'merged'): void {
    request.state = state
    request.closedMs = this.clock.nowMs()
  }

  #job(given: Partial<StoredJob>): StoredJob {
    return {
      id: this.nextId(),
      name: 'test',
      status: 'failed',
      allow_failure: false,
      failure_reason: 'script_failure',
      trace: '',
      ...given,
    }
  }
}
