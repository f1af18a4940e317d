import type { Clock } from '../../../src/lib/clock.ts'

export interface Actor {
  login: string
  type: 'User' | 'Bot'
}

export interface StoredEvent {
  id: number
  event: string
  actor: Actor
  atMs: number
  /** What the kind of event has besides, as GitHub names it. */
  more: Record<string, unknown>
}

export interface StoredComment {
  id: number
  body: string
  user: Actor
  createdMs: number
  updatedMs: number
}

export interface StoredIssue {
  number: number
  title: string
  body: string
  state: 'open' | 'closed'
  stateReason: 'completed' | 'not_planned' | 'duplicate' | 'reopened' | null
  labels: string[]
  user: Actor
  association: string
  comments: StoredComment[]
  events: StoredEvent[]
  createdMs: number
  updatedMs: number
  closedMs: number | null
  /** What makes it a pull request. */
  pull?: Record<string, unknown>
}

export interface StoredRepo {
  owner: string
  name: string
  isPrivate: boolean
  /** Who has which permission; everybody else may only read. */
  collaborators: Map<string, 'admin' | 'write' | 'triage'>
  issues: Map<number, StoredIssue>
  lastNumber: number
  labels: Set<string>
  /** For what else a test keeps of it. */
  extra: Record<string, unknown>
}

/** What GitHub knows. Whoever changes it is named, and every change leaves its event. */
export class GithubState {
  readonly repos = new Map<string, StoredRepo>()
  readonly clock: Clock
  #ids = 1000

  constructor(clock: Clock) {
    this.clock = clock
  }

  nextId(): number {
    this.#ids += 1
    return this.#ids
  }

  addRepo(fullName: string, { isPrivate = false } = {}): StoredRepo {
    const [owner = '', name = ''] = fullName.split('/')
    const repo = {
      owner,
      name,
      isPrivate,
      collaborators: new Map(),
      issues: new Map(),
      lastNumber: 0,
      labels: new Set<string>(),
      extra: {},
    }
    this.repos.set(fullName.toLowerCase(), repo)
    return repo
  }

  repo(fullName: string): StoredRepo {
    const repo = this.repos.get(fullName.toLowerCase())
    if (!repo) throw new Error(`the stand-in has no repository ${fullName}`)
    return repo
  }

  openIssue(
    repo: StoredRepo,
    { user, title, body = '', labels = [] }: { user: Actor; title: string; body?: string; labels?: string[] },
  ): StoredIssue {
    const nowMs = this.clock.nowMs()
    repo.lastNumber += 1
    const issue: StoredIssue = {
      number: repo.lastNumber,
      title,
      body,
      state: 'open',
      stateReason: null,
      labels: [],
      user,
      association: this.#associationOf(repo, user),
      comments: [],
      events: [],
      createdMs: nowMs,
      updatedMs: nowMs,
      closedMs: null,
    }
    repo.issues.set(issue.number, issue)
    this.setLabels(repo, issue, labels, user)
    return issue
  }

  comment(issue: StoredIssue, body: string, user: Actor): StoredComment {
    const nowMs = this.clock.nowMs()
    const comment = { id: this.nextId(), body, user, createdMs: nowMs, updatedMs: nowMs }
    issue.comments.push(comment)
    issue.updatedMs = nowMs
    return comment
  }

  close(issue: StoredIssue, actor: Actor, reason: 'completed' | 'not_planned' | 'duplicate' = 'completed'): void {
    if (issue.state === 'closed') return
    Object.assign(issue, { state: 'closed', stateReason: reason, closedMs: this.clock.nowMs() })
    this.note(issue, 'closed', actor, { state_reason: reason })
  }

  reopen(issue: StoredIssue, actor: Actor): void {
    if (issue.state === 'open') return
    Object.assign(issue, { state: 'open', stateReason: 'reopened', closedMs: null })
    this.note(issue, 'reopened', actor)
  }

  retitle(issue: StoredIssue, title: string, actor: Actor): void {
    if (issue.title === title) return
    const rename = { from: issue.title, to: title }
    issue.title = title
    this.note(issue, 'renamed', actor, { rename })
  }

  setLabels(repo: StoredRepo, issue: StoredIssue, labels: readonly string[], actor: Actor): void {
    const labelOf = (name: string) => ({ label: { name, color: 'ededed' } })
    for (const name of labels.filter((one) => !issue.labels.includes(one))) {
      repo.labels.add(name)
      this.note(issue, 'labeled', actor, labelOf(name))
    }
    for (const name of issue.labels.filter((one) => !labels.includes(one)))
      this.note(issue, 'unlabeled', actor, labelOf(name))
    issue.labels = [...new Set(labels)]
  }

  note(issue: StoredIssue, event: string, actor: Actor, more: Record<string, unknown> = {}): void {
    const atMs = this.clock.nowMs()
    issue.updatedMs = atMs
    issue.events.push({ id: this.nextId(), event, actor, atMs, more })
  }

  #associationOf(repo: StoredRepo, user: Actor): string {
    if (user.login === repo.owner) return 'OWNER'
    return repo.collaborators.has(user.login) ? 'COLLABORATOR' : 'NONE'
  }
}
