import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../../src/lib/clock.ts'
import { packageRoot } from '../../src/lib/package-root.ts'
import type { Database } from '../../src/store/database.ts'
import { localComments, setLocalState } from '../../src/store/local-tickets.ts'
import { createTracker } from '../../src/trackers/index.ts'
import type { Tracker } from '../../src/trackers/tracker.ts'
import { giteaStandIn } from './gitea.ts'
import { Github } from './github/github.ts'
import { GithubState, type StoredRepo } from './github/state.ts'
import { gitlabStandIn } from './gitlab.ts'
import { tempDir } from './temp-dir.ts'

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
  const tracker = await createTracker({ ...GITHUB, url: github.url, ...config }, { projectId: 1, sql: db, clock })
  const lose = (): void => github.faults.add({ operation: 'issues/create', fault: { kind: 'lost' } })
  return { github, ...stageOf(github.state, repo, tracker), loseNextCreate: lose }
}

export async function gitlabStage(db: Database, clock: Clock): Promise<TrackerStage> {
  const state = new GithubState(clock)
  const repo = state.addRepo('shop/app')
  const { url, loseNext } = await gitlabStandIn(state, repo, { token: 'glpat', own: BOT })
  const config = { ...REMOTE, kind: 'gitlab' as const, url, project: 'shop/app', token: 'glpat' }
  const stage = stageOf(state, repo, await createTracker(config, { projectId: 1, sql: db, clock }))
  return { ...labelled(stage, state, repo), loseNextCreate: () => loseNext('POST', /\/issues$/) }
}

export async function giteaStage(db: Database, clock: Clock): Promise<TrackerStage> {
  const state = new GithubState(clock)
  const repo = state.addRepo('shop/app')
  const { url, loseNext } = await giteaStandIn(state, repo, { token: 'gt', own: BOT })
  const config = { ...REMOTE, kind: 'gitea' as const, url, repo: 'shop/app', token: 'gt' }
  const stage = stageOf(state, repo, await createTracker(config, { projectId: 1, sql: db, clock }))
  return { ...labelled(stage, state, repo), loseNextCreate: () => loseNext('POST', /\/issues$/) }
}

/** A file as anybody could write it. */
export async function pluginStage(db: Database, clock: Clock): Promise<TrackerStage> {
  const dir = tempDir()
  const file = join(packageRoot(), 'test', 'fixtures', 'tracker-plugin.mjs')
  const config = { kind: 'plugin' as const, file, options: { dir }, labels: [], pollEveryMs: 60_000 }
  const path = join(dir, 'tickets.json')
  const all = () => JSON.parse(readFileSync(path, 'utf8')) as { body: string; comments: string[] }[]
  return {
    tracker: await createTracker(config, { projectId: 1, sql: db, clock }),
    count: async () => all().length,
    body: async (key) => all()[Number(key) - 1]!.body,
    comments: async (key) => all()[Number(key) - 1]!.comments,
    async close(key, closedAs) {
      const closed = { state: 'closed', closedAs, closedMs: clock.nowMs() }
      writeFileSync(path, JSON.stringify(all().map((one, i) => (i === Number(key) - 1 ? { ...one, ...closed } : one))))
    },
  }
}

function stageOf(state: GithubState, repo: StoredRepo, tracker: Tracker): TrackerStage {
  const issueOf = (key: string) => repo.issues.get(Number(key))!
  return {
    tracker,
    count: async () => repo.issues.size,
    body: async (key) => issueOf(key).body,
    comments: async (key) => issueOf(key).comments.map(({ body }) => body),
    close: async (key, as) => state.close(issueOf(key), ADA, as),
    async edit(key, { label, title }) {
      if (label) state.setLabels(repo, issueOf(key), [...issueOf(key).labels, label], ADA)
      if (title) state.retitle(issueOf(key), title, ADA)
    },
    async stranger(body) {
      state.openIssue(repo, { user: { login: 'mallory', type: 'User' }, title: 'x', body })
    },
  }
}

/** Where there is one way to close, a label says why. */
function labelled(stage: TrackerStage, state: GithubState, repo: StoredRepo): TrackerStage {
  return {
    ...stage,
    async close(key, as) {
      const issue = repo.issues.get(Number(key))!
      if (as === 'not_planned') state.setLabels(repo, issue, [...issue.labels, 'wontfix'], ADA)
      await stage.close(key, as)
    },
  }
}

const REMOTE = { labels: [], requestsPerMinuteMax: 1000, pollEveryMs: 60_000, timeoutMs: 2000 }
const GITHUB = { ...REMOTE, kind: 'github' as const, repo: 'shop/app', token: 't0ken' }
