import type { Clock } from '../../../src/lib/clock.ts'
import { gitRepository, tempDir } from '../git-repository.ts'
import { Github } from '../github/github.ts'
import { type Call, created, inRepo, list, type Operation, ok, problem, type Reply } from '../github/operations.ts'
import { iso } from '../github/shapes.ts'
import type { StoredIssue } from '../github/state.ts'
import { Contents } from './contents.ts'
import { type GitServer, startGitServer, workOn } from './git-server.ts'
import { serveFiles } from './log-server.ts'
import { artifactShape, jobShape, runShape, type StoredArtifact, type StoredJob, type StoredRun } from './runs.ts'

export const REPOSITORY = 'acme/shop'
export const WORKFLOW = '.github/workflows/ci.yml'
export const TOKEN = 'ghs_testtesttesttesttesttesttesttest0001'
const BOT = { login: 'prunella[bot]', type: 'User' as const }

type Access = 'read' | 'write'

export interface GithubCiOptions {
  clock?: Clock
  files: Record<string, string>
  /** What the token may; all of it when absent. */
  permissions?: Record<string, Access>
}

/** GitHub with its Actions, and the repository behind it on a real git server. */
export class GithubCi {
  readonly github: Github
  readonly server: GitServer
  readonly runs = new Map<number, StoredRun>()
  /** Whether a run of what was pushed or run again goes well; undefined: there is none. */
  judge: (commit: string, run: StoredRun | undefined) => 'success' | 'failure' | undefined = () => undefined
  #clock: Clock
  #filesUrl = ''
  #permissions: Record<string, Access>

  private constructor(github: Github, server: GitServer, { permissions }: GithubCiOptions) {
    this.github = github
    this.server = server
    this.#clock = github.state.clock
    this.#permissions = permissions ?? {
      actions: 'write',
      contents: 'write',
      issues: 'write',
      'pull-requests': 'write',
    }
  }

  static async start(options: GithubCiOptions): Promise<GithubCi> {
    const github = await Github.start(options.clock ? { clock: options.clock } : {})
    const server = await startGitServer(REPOSITORY, (token) => github.accepts(token))
    const ci = new GithubCi(github, server, options)
    for (const [id, operation] of Object.entries(ci.#operations())) github.addOperation(id, operation)
    const repo = github.state.addRepo(REPOSITORY)
    repo.collaborators.set(BOT.login, 'write')
    github.addToken(TOKEN, BOT)
    ci.#filesUrl = await serveFiles(ci.runs)
    await ci.#fill(options.files)
    return ci
  }

  get repo() {
    return this.github.state.repo(REPOSITORY)
  }

  /** Commit at the head of a branch. */
  head(branch = 'main'): string {
    return this.server.git('rev-parse', `refs/heads/${branch}`).trim()
  }

  branches(): string[] {
    return this.server.git('for-each-ref', '--format=%(refname:short)', 'refs/heads').trim().split('\n')
  }

  file(branch: string, path: string): string {
    return this.server.git('show', `${branch}:${path}`)
  }

  pulls(): StoredIssue[] {
    return [...this.repo.issues.values()].filter(({ pull }) => pull !== undefined)
  }

  /** A run that has ended, failed unless said otherwise. */
  addRun(
    run: Partial<Omit<StoredRun, 'jobs' | 'artifacts'>> & {
      jobs?: Partial<StoredJob>[]
      artifacts?: Partial<StoredArtifact>[]
    } = {},
  ): StoredRun {
    const nowMs = this.#clock.nowMs()
    const id = run.id ?? this.github.state.nextId()
    const stored: StoredRun = {
      attempt: 1,
      name: 'CI',
      path: WORKFLOW,
      branch: 'main',
      commit: this.head(),
      event: 'push',
      status: 'completed',
      conclusion: 'failure',
      headRepository: REPOSITORY,
      createdMs: nowMs,
      updatedMs: nowMs,
      ...run,
      id,
      jobs: (run.jobs ?? []).map((job) => ({
        id: this.github.state.nextId(),
        name: 'test',
        conclusion: 'failure',
        step: 'Run npm test',
        log: '',
        ...job,
      })),
      artifacts: (run.artifacts ?? []).map((artifact) => ({
        id: this.github.state.nextId(),
        name: 'test-results',
        zip: new Uint8Array(),
        expired: false,
        ...artifact,
      })),
    }
    this.runs.set(id, stored)
    return stored
  }

  /** A person merges it. */
  merge(issue: StoredIssue): void {
    const atMs = this.#clock.nowMs()
    issue.pull = { ...issue.pull, merged_at: iso(atMs), closed_at: iso(atMs) }
    this.github.state.close(issue, { login: 'ada', type: 'User' })
  }

  /** A person works on a branch and pushes it; gives the commit at its head. */
  async change(branch: string, work: (dir: string) => Promise<unknown>): Promise<string> {
    await workOn(this.server, branch, work)
    return this.head(branch)
  }

  async #fill(files: Record<string, string>): Promise<void> {
    const work = await gitRepository(files, tempDir())
    this.server.git('fetch', '--quiet', work, '+HEAD:refs/heads/main')
  }

  #operations(): Record<string, Operation> {
    const contents = new Contents(this.server)
    const onRun = (call: Call, work: (run: StoredRun) => Reply): Reply =>
      inRepo(call, () => {
        const run = this.runs.get(Number(call.params.run_id))
        return run ? work(run) : problem(404, 'Not Found')
      })
    const onPull = (call: Call, work: (issue: StoredIssue) => Reply): Reply =>
      inRepo(call, (repo) => {
        const issue = repo.issues.get(Number(call.params.pull_number))
        return issue?.pull ? work(issue) : problem(404, 'Not Found')
      })
    const all: Record<string, [permission: string, access: Access, Operation]> = {
      'actions/list-workflow-runs-for-repo': ['actions', 'read', (call) => this.#listRuns(call)],
      'actions/get-workflow-run': ['actions', 'read', (call) => onRun(call, (run) => ok(runShape(REPOSITORY, run)))],
      'actions/list-jobs-for-workflow-run-attempt': [
        'actions',
        'read',
        (call) =>
          onRun(call, (run) =>
            listed(
              'jobs',
              run.jobs.map((job) => jobShape(REPOSITORY, run, job)),
            ),
          ),
      ],
      'actions/download-job-logs-for-workflow-run': [
        'actions',
        'read',
        ({ params }) => ({ status: 302, headers: { location: `${this.#filesUrl}/logs/${params.job_id}` } }),
      ],
      'actions/list-workflow-run-artifacts': [
        'actions',
        'read',
        (call) =>
          onRun(call, (run) =>
            listed(
              'artifacts',
              run.artifacts.map((artifact) => artifactShape(REPOSITORY, run, artifact)),
            ),
          ),
      ],
      'actions/download-artifact': [
        'actions',
        'read',
        ({ params }) => ({ status: 302, headers: { location: `${this.#filesUrl}/artifacts/${params.artifact_id}` } }),
      ],
      'actions/re-run-workflow-failed-jobs': ['actions', 'write', (call) => onRun(call, (run) => this.#runAgain(run))],
      'git/get-ref': ['contents', 'read', ({ params }) => contents.ref(params.ref!)],
      'repos/get-content': [
        'contents',
        'read',
        ({ params, query }) => contents.file(params.path!, query.ref ?? 'main'),
      ],
      'git/get-blob': ['contents', 'read', ({ params }) => contents.blob(params.file_sha!)],
      'pulls/list': ['pull-requests', 'read', (call) => this.#listPulls(call)],
      'pulls/create': ['pull-requests', 'write', (call) => this.#createPull(call)],
      'pulls/get': ['pull-requests', 'read', (call) => onPull(call, (issue) => ok(this.#pullShape(issue)))],
      'pulls/update': [
        'pull-requests',
        'write',
        (call) =>
          onPull(call, (issue) => {
            if (call.body.state === 'closed') call.state.close(issue, call.actor)
            return ok(this.#pullShape(issue))
          }),
      ],
      'pulls/request-reviewers': [
        'pull-requests',
        'write',
        (call) =>
          onPull(call, (issue) => {
            issue.pull = { ...issue.pull, reviewers: call.body.reviewers }
            return created(this.#pullShape(issue))
          }),
      ],
    }
    return Object.fromEntries(
      Object.entries(all).map(([id, [permission, access, operation]]) => [
        id,
        (call: Call) =>
          this.#may(permission, access) ? operation(call) : problem(403, 'Resource not accessible by integration'),
      ]),
    )
  }

  #may(permission: string, access: Access): boolean {
    const held = this.#permissions[permission]
    return held === 'write' || held === access
  }

  #listRuns({ query }: Call): Reply {
    const since = query.created?.replace('>=', '') ?? ''
    const found = [...this.runs.values()]
      .filter(({ commit }) => query.head_sha === undefined || commit === query.head_sha)
      .filter(({ createdMs }) => iso(createdMs) >= since)
      .sort((a, b) => b.createdMs - a.createdMs || b.id - a.id)
    const items = found.map((run) => runShape(REPOSITORY, run))
    return listed('workflow_runs', items)
  }

  #runAgain(run: StoredRun): Reply {
    run.attempt += 1
    run.conclusion = this.judge(run.commit, run) ?? 'failure'
    run.updatedMs = this.#clock.nowMs()
    return created({})
  }

  #listPulls({ query }: Call): Reply {
    const branch = query.head?.split(':')[1]
    const found = this.pulls().filter(({ pull }) => branch === undefined || pull!.head === branch)
    return list(found.map((issue) => this.#pullShape(issue)))
  }

  #createPull({ state, actor, body }: Call): Reply {
    const head = String(body.head)
    if (this.pulls().some((one) => one.pull!.head === head && one.state === 'open'))
      return problem(422, `A pull request already exists for acme:${head}.`)
    if (!this.branches().includes(head)) return problem(422, 'Validation Failed: head is invalid')
    const issue = state.openIssue(this.repo, { user: actor, title: String(body.title), body: String(body.body ?? '') })
    issue.pull = {
      head,
      base: String(body.base),
      draft: body.draft === true,
      merged_at: null,
      closed_at: null,
      reviewers: [],
    }
    const commit = this.head(head)
    const conclusion = this.judge(commit, undefined)
    if (conclusion !== undefined) this.addRun({ branch: head, commit, event: 'pull_request', conclusion })
    return created(this.#pullShape(issue))
  }

  #pullShape(issue: StoredIssue) {
    const { head, base, draft, merged_at, closed_at, reviewers } = issue.pull as Record<string, unknown>
    return {
      number: issue.number,
      html_url: `https://github.com/${REPOSITORY}/pull/${issue.number}`,
      state: issue.state,
      title: issue.title,
      body: issue.body,
      draft,
      merged_at,
      closed_at,
      head: { ref: head, sha: this.head(String(head)) },
      base: { ref: base, sha: this.head(String(base)) },
      labels: issue.labels.map((name) => ({ name })),
      requested_reviewers: (reviewers as string[]).map((login) => ({ login })),
    }
  }
}

/** A page of them, under their name. */
function listed(name: string, items: unknown[]): Reply {
  return { status: 200, list: { items, wrap: (page, total) => ({ total_count: total, [name]: page }) } }
}
