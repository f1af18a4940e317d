import type { IncomingHttpHeaders } from 'node:http'
import type { GitRemote } from '../lib/git-remote.ts'

/** Where a project's code, its pipelines and its pull requests are. Every method throws ExternalError when the forge cannot answer. */
export interface Forge {
  /** Id of the adapter, as `github`. */
  readonly id: string
  /** What its files of pipelines are written in. */
  readonly dialect: 'github-actions' | 'gitlab-ci'
  /** As `owner/name`. */
  readonly repository: string
  /** The same with where it is, as `github.com/owner/name`: what trackers call it too. */
  readonly place: string
  /** For git itself, with what signs in there. */
  readonly remote: GitRemote

  /** What a delivery of its webhook tells, or undefined for one that is not signed for this repository. Throws UserError for one that cannot be read. */
  readDelivery(delivery: RawDelivery): Delivery | undefined
  /** Completed runs since a cursor, and the next cursor. undefined begins with this second: ends are told in whole ones. */
  runsSince(cursor: string | undefined, nowMs: number): Promise<{ runs: Run[]; cursor: string }>

  run(id: number): Promise<Run | undefined>
  /** All runs of one commit; the newest attempt of each. */
  runsOf(commit: string): Promise<Run[]>
  /** Those that show whether the head of a pull request is good. */
  runsOfPullRequest(pull: PullRequest): Promise<Run[]>
  /** The first run of this repository that a text names by its address. Anything else in it is somebody's words. */
  runNamedIn(text: string): number | undefined
  /** Jobs of one attempt of a run that failed. */
  failedJobs(run: Run): Promise<RunJob[]>
  /** Hands over the log of a job in pieces. */
  readLog(job: RunJob, onChunk: (chunk: Uint8Array) => void, signal: AbortSignal): Promise<void>
  /** What runs keep beside their logs, where the forge hands that over. */
  artifacts?: Artifacts
  /** What the tests of its jobs said, where the forge reads their reports itself. */
  testedJobs?(run: Run): Promise<TestedJob[]>
  rerun(runId: number): Promise<void>

  /** Commit at the head of a branch, if it is there. */
  branchHead(branch: string): Promise<string | undefined>
  /** Text of a file at a commit, if it is there and is one. */
  readFile(path: string, commit: string): Promise<string | undefined>

  /** undefined where there is none. */
  thread(at: ThreadId): Promise<Thread | undefined>
  comments(at: ThreadId): Promise<string[]>
  comment(at: ThreadId, body: string): Promise<void>
  addLabels(at: ThreadId, labels: readonly string[]): Promise<void>
  /** How people write it, as `#7`: a mention that becomes a link. */
  nameOf(at: ThreadId): string

  pullRequest(number: number): Promise<PullRequest | undefined>
  /** The one of a branch, open or not. */
  findPullRequest(branch: string): Promise<PullRequest | undefined>
  openPullRequest(request: NewPullRequest): Promise<PullRequest>
  closePullRequest(number: number): Promise<void>
  requestReview(number: number, reviewers: readonly string[]): Promise<void>

  /** What the forge itself says against a new text of a workflow; undefined where it cannot be asked. */
  complaintsOf?(path: string, text: string): Promise<string[] | undefined>

  /** What the token lacks and the repository has switched off, one sentence each. */
  inspect(): Promise<ForgeFinding[]>
}

/** An issue or a pull request: at some forges they are counted together, at others each by itself. */
export interface ThreadId {
  kind: 'issue' | 'pull_request'
  number: number
}

export interface RawDelivery {
  headers: IncomingHttpHeaders
  body: Buffer
}

/** A delivery tells only what to look at: what is true is asked of the forge. */
export interface Delivery {
  /** The forge's own id of it: the same one again is the same delivery. */
  id: string
  subjects: DeliverySubject[]
}

export type DeliverySubject =
  | { kind: 'run'; runId: number }
  | { kind: 'thread'; number: number }
  | { kind: 'pull_request'; number: number }

export type RunState = 'running' | 'succeeded' | 'failed' | 'timed_out' | 'other'

/** One attempt of one run of a workflow. */
export interface Run {
  id: number
  /** 1, and more after a re-run. */
  attempt: number
  /** Its name, which its authors choose freely. */
  workflow: string
  /** Of its file in the repository. */
  path: string
  url: string
  branch: string
  commit: string
  /** What set it off, as `push`. */
  trigger: string
  state: RunState
  /** Whether it is of a fork, or of a repository that is gone. */
  isForeign: boolean
  /** Whether it is of a commit that nobody pushed, as that of a merge queue. */
  isOfQueue: boolean
  createdMs: number
  updatedMs: number
}

export interface RunJob {
  id: number
  name: string
  url: string
  state: RunState
  /** Of the first step that failed. */
  step: string | undefined
  completedMs: number
}

export interface Artifacts {
  /** The newest of each name. */
  list(run: Run): Promise<Artifact[]>
  /** Hands one over in pieces, as a zip archive. */
  read(artifact: Artifact, onChunk: (chunk: Uint8Array) => void, signal: AbortSignal): Promise<void>
}

/** Files that a run kept. */
export interface Artifact {
  id: number
  name: string
  bytes: number
}

/** Tests of one job, or of all that it was split into. */
export interface TestedJob {
  job: string
  passed: number
  failed: number
  failing: { name: string; className: string; file: string; output: string }[]
}

export interface Thread {
  isOpen: boolean
  title: string
  body: string
  labels: string[]
}

export interface PullRequest {
  number: number
  url: string
  branch: string
  base: string
  /** At its head. */
  commit: string
  state: 'open' | 'merged' | 'closed'
  labels: string[]
  reviewers: string[]
  closedMs: number | undefined
}

export interface NewPullRequest {
  branch: string
  base: string
  title: string
  /** Markdown; text from outside in it is escaped already. */
  body: string
  isDraft: boolean
}

export interface ForgeFinding {
  check: string
  state: 'ok' | 'warning' | 'fault'
  /** One sentence; for a fault it says what to do. */
  detail: string
}
