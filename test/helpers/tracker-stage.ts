import type { Clock } from '../../src/lib/clock.ts'
import type { Database } from '../../src/store/database.ts'
import { localComments, setLocalState } from '../../src/store/local-tickets.ts'
import { createTracker } from '../../src/trackers/index.ts'
import type { Tracker } from '../../src/trackers/tracker.ts'
import { Github } from './github/github.ts'

/** A tracker beside what people do in it, the same for every adapter. */
export interface TrackerStage {
  tracker: Tracker
  /** How many tickets are there, ours and others. */
  count(): Promise<number>
  body(key: string): Promise<string>
  comments(key: string): Promise<string[]>
  /** A person's hand. */
  close(key: string, as: 'completed' | 'not_planned'): Promise<void>
  /** The next ticket is made and its answer is lost; undefined where nothing lies between. */
  loseNextCreate?: () => void
  /** The person's label and title; undefined where nobody but us changes tickets. */
  edit?: (key: string, change: { label?: string; title?: string }) => Promise<void>
  /** Somebody without rights opens one with this body. */
  stranger?: (body: string) => Promise<void>
}

export const ADA = { login: 'ada', type: 'User' } as const
export const BOT = { login: 'prunella[bot]', type: 'Bot' } as const

export async function builtinStage(db: Database, clock: Clock): Promise<TrackerStage> {
  const all = async () => db.query<{ n: number }>('select count(*) as n from local_tickets')
  const body = async (key: string) =>
    db.query<{ body: string }>('select body from local_tickets where id = $1', [Number(key)])
  return {
    tracker: await createTracker({ kind: 'builtin' }, { projectId: 1, sql: db, clock }),
    count: async () => (await all())[0]!.n,
    body: async (key) => (await body(key))[0]!.body,
    comments: (key) => localComments(db, Number(key)),
    close: (key, closedAs) => setLocalState(db, Number(key), { state: 'closed', closedAs, nowMs: clock.nowMs() }),
  }
}

export async function githubStage(
  db: Database,
  clock: Clock,
  {
    isPrivate = false,
    config = {},
    ...options
  }: { isPrivate?: boolean; config?: object } & Parameters<typeof Github.start>[0] = {},
): Promise<TrackerStage & { github: Github }> {
  const github = await Github.start({ clock, ...options })
  const repo = github.state.addRepo('shop/app', { isPrivate })
  repo.collaborators.set('ada', 'write').set(BOT.login, 'triage')
  github.addToken('t0ken', { ...BOT, type: 'User' })
  const issueOf = (key: string) => repo.issues.get(Number(key))!
  const tracker = await createTracker({ ...GITHUB, url: github.url, ...config }, { projectId: 1, sql: db, clock })
  return {
    github,
    tracker,
    count: async () => repo.issues.size,
    body: async (key) => issueOf(key).body,
    comments: async (key) => issueOf(key).comments.map(({ body }) => body),
    close: async (key, as) => github.state.close(issueOf(key), ADA, as),
    loseNextCreate: () => github.faults.add({ operation: 'issues/create', fault: { kind: 'lost' } }),
    async edit(key, { label, title }) {
      if (label) github.state.setLabels(repo, issueOf(key), [...issueOf(key).labels, label], ADA)
      if (title) github.state.retitle(issueOf(key), title, ADA)
    },
    async stranger(body) {
      github.state.openIssue(repo, { user: { login: 'mallory', type: 'User' }, title: 'x', body })
    },
  }
}

const GITHUB = {
  kind: 'github' as const,
  repo: 'shop/app',
  token: 't0ken',
  labels: [],
  requestsPerMinuteMax: 1000,
  pollEveryMs: 60_000,
  timeoutMs: 2000,
}
