import { afterEach, expect, test } from 'vitest'
import type { Severity } from '../../src/domain/severity.ts'
import type { Ticket, TicketPart, TicketReport } from '../../src/domain/ticket.ts'
import { engageKillSwitch, releaseKillSwitch } from '../../src/pipeline/kill-switch.ts'
import { queueTicket } from '../../src/pipeline/tickets/queue-ticket.ts'
import { correctionsOfIssue } from '../../src/store/corrections.ts'
import { listTickets, ticketOfIssue } from '../../src/store/tickets.ts'
import { escaped } from '../../src/trackers/markdown.ts'
import { describeOnSqlite } from '../helpers/database.ts'
import { appKeys } from '../helpers/github/app.ts'
import type { Fault } from '../helpers/github/faults.ts'
import { Line } from '../helpers/line.ts'
import { ADA, BOT, githubStage } from '../helpers/tracker-stage.ts'

const FACTS: TicketPart[] = [
  { kind: 'facts', facts: [{ name: 'Pattern', value: [{ literal: 'failed to amend commit' }], isBold: true }] },
]
const REPORT: TicketReport = { title: 'self-check: failed to amend commit', origin: 'self-check', parts: FACTS }
const HOUR_MS = 3_600_000

describeOnSqlite('tickets at GitHub', (getDb) => {
  let line: Line
  afterEach(() => line.close())

  async function open({
    policy = {},
    ...options
  }: Parameters<typeof githubStage>[2] & { policy?: Parameters<typeof Line.open>[1] } = {}) {
    line = await Line.open(getDb(), { phase: 1, ...policy })
    const stage = await githubStage(getDb(), line.clock, options)
    line.tracker = stage.tracker
    const repo = stage.github.state.repo('shop/app')
    return { ...stage, repo }
  }

  async function tell({
    count = 3,
    fingerprint = 'f1',
    severity = 'critical' as Severity,
    report = REPORT,
    drain = true,
  } = {}): Promise<void> {
    const nowMs = line.clock.nowMs()
    const occurrences = { count, firstMs: nowMs - 1000, lastMs: nowMs }
    const request = { projectId: 1, fingerprint, severity, report, occurrences }
    await getDb().transaction((tx) => queueTicket(line.context, tx, request))
    if (drain) await line.drain()
  }

  test('A27 A28 an open ticket of the same problem, of another instance, is found before anything is made', async () => {
    const { github, repo } = await open()
    await tell()
    const first = repo.issues.get(1)!
    expect(github.requests.map(({ operation }) => operation)).toEqual([
      'users/get-authenticated',
      'search/issues-and-pull-requests',
      'repos/get',
      'issues/create',
    ])
    await getDb().query('delete from tickets')
    await line.pass(60_000, 60_000)
    await tell({ count: 5 })
    expect([repo.issues.size, github.count('issues/create'), first.comments.length]).toEqual([1, 1, 1])
    const found = await fetch(
      `${github.url}/search/issues?q=${encodeURIComponent('repo:shop/app "self-check: failed to amend commit" state:open')}`,
      { headers: { authorization: 'Bearer t0ken', 'user-agent': 'gh', 'x-github-api-version': '2022-11-28' } },
    )
    expect(await found.json()).toMatchObject({ total_count: 1 })
  })

  test('A29 A30 ten scans are one ticket also when search never knows of it, and say only what is new', async () => {
    const { repo } = await open({ searchLagMs: Number.POSITIVE_INFINITY })
    for (let scan = 0; scan < 10; scan++) {
      await tell({ count: 3 + Math.floor(scan / 3) })
      await line.pass(1_800_000, 600_000)
    }
    expect(repo.issues.size).toBe(1)
    expect(repo.issues.get(1)!.comments).toHaveLength(3)
  })

  const faults: [string, Fault][] = [
    ['a lost answer', { kind: 'lost' }],
    ['half an answer', { kind: 'half' }],
    ['no answer in time', { kind: 'hang_after' }],
    ['a request that never arrives', { kind: 'hang' }],
    ['500', { kind: 'answer', status: 500 }],
    ['429', { kind: 'answer', status: 429, headers: { 'retry-after': '7' } }],
    ['a secondary limit', { kind: 'secondary_limit', retryAfterS: 90 }],
    ['a used up limit', { kind: 'rate_limit', resetS: Date.UTC(2026, 0, 1, 0, 10) / 1000 }],
    ['a wrong token', { kind: 'answer', status: 401 }],
  ]
  test.each(faults)('D54 after %s there is one ticket, and it is there in the end', async (_, fault) => {
    const { github, repo } = await open({ config: { timeoutMs: 300 }, searchLagMs: Number.POSITIVE_INFINITY })
    github.faults.add({ operation: 'issues/create', fault, times: 2 })
    await tell()
    await line.pass(2 * HOUR_MS, 300_000)
    expect(repo.issues.size).toBe(1)
    expect((await getDb().query('select state from tickets'))[0]).toEqual({ state: 'open' })
    github.faults.add({ operation: 'issues/create-comment', fault, times: 2 })
    await tell({ count: 9 })
    await line.pass(2 * HOUR_MS, 300_000)
    expect(repo.issues.get(1)!.comments).toHaveLength(1)
  })

  test.each([
    ['has its issues switched off', 410, /has its issues switched off: switch them on/],
    ['was renamed', 301, /has another name now: give that in the configuration/],
    ['is not to be seen', 404, /Look whether the token, its permissions and the name are right/],
    ['is forbidden', 403, /Look whether the token, its permissions and the name are right/],
  ])('a repository that %s for hours loses no ticket, and says what is to be done', async (_, status, sentence) => {
    const { github, repo } = await open({ searchLagMs: Number.POSITIVE_INFINITY })
    github.faults.add({ operation: 'issues/create', fault: { kind: 'answer', status }, times: 8 })
    await tell()
    await line.pass(HOUR_MS, 300_000)
    const [ticket] = await getDb().query<{ state: string; last_error: string }>('select state, last_error from tickets')
    expect(ticket).toEqual({ state: 'wanted', last_error: expect.stringMatching(sentence) })
    await line.pass(24 * HOUR_MS, HOUR_MS)
    expect(repo.issues.size).toBe(1)
  })

  test('D54 what GitHub asks for is waited for: Retry-After to the second', async () => {
    const { github, repo } = await open()
    github.faults.add({ operation: 'issues/create', fault: { kind: 'secondary_limit', retryAfterS: 90 } })
    await tell()
    await line.pass(89_000)
    expect(github.count('issues/create')).toBe(1)
    await line.pass(2000)
    expect(repo.issues.size).toBe(1)
  })

  test('X03 while it cannot be looked up nothing is made', async () => {
    const { github, repo } = await open()
    github.faults.add({
      operation: 'search/issues-and-pull-requests',
      fault: { kind: 'answer', status: 500 },
      times: 3,
    })
    await tell()
    await line.pass(60_000)
    expect(repo.issues.size).toBe(0)
    await line.pass(HOUR_MS, 60_000)
    expect(repo.issues.size).toBe(1)
  })

  test('A43 what people closed as not planned, as a duplicate, or deleted, gets no second ticket', async () => {
    const { github, repo } = await open()
    for (const [i, as] of (['not_planned', 'duplicate', 'deleted'] as const).entries()) {
      const fingerprint = `f${i}`
      await tell({ fingerprint })
      if (as === 'deleted') repo.issues.delete(i + 1)
      else github.state.close(repo.issues.get(i + 1)!, ADA, as)
      for (const count of [4, 5]) {
        await line.pass(26 * HOUR_MS, HOUR_MS)
        await tell({ fingerprint, count })
      }
    }
    expect(github.count('issues/create')).toBe(3)
  })

  test('A46 consent counts when a person gives it, not when the program’s own hand does', async () => {
    const { github, repo } = await open({ policy: { phase: 4, requireConsent: true } })
    const id = await line.issue()
    await line.drain()
    expect(await line.state(id)).toBe('needs_human')
    const issue = repo.issues.get(1)!
    const self = { ...BOT, type: 'User' } as const
    github.state.setLabels(repo, issue, [...issue.labels, 'good-for-ai'], self)
    await line.pass(600_000, 60_000)
    expect([await line.state(id), line.repairs]).toEqual(['needs_human', 0])

    github.state.setLabels(repo, issue, ['auto-heal'], self)
    await line.clock.advance(1000)
    github.state.setLabels(repo, issue, ['auto-heal', 'good-for-ai'], ADA)
    await line.pass(600_000, 60_000)
    expect(line.repairs).toBe(1)
  })

  test('what became of an attempt is told at once and once, with its reason only where not everybody reads it', async () => {
    for (const isPrivate of [true, false]) {
      await getDb().query('delete from tickets')
      const { repo } = await open({ isPrivate, policy: { phase: 4 } })
      line.finds = false
      const id = await line.issue()
      await line.drain()
      await line.pass(3 * HOUR_MS, HOUR_MS)
      expect(await line.state(id)).toBe('needs_human')
      const [comment, ...others] = [...repo.issues.values()].flatMap(({ comments }) => comments)
      expect(others).toEqual([])
      const [{ reason }] = (await getDb().query<{ reason: string }>(
        'select reason from outcomes order by id desc limit 1',
      )) as [{ reason: string }]
      expect(comment!.body).toMatch(/^Attempt 1 did not succeed: a person is needed\./)
      expect(comment!.body.includes(escaped(reason))).toBe(isPrivate)
      expect(comment!.body).toContain(`\`prunella show ${id}\``)
      expect(comment!.body).not.toContain('It still happens')
    }
  })

  test('a ticket that is opened after an attempt does not repeat what is over', async () => {
    const { repo, github } = await open({ policy: { phase: 4 } })
    line.finds = false
    await line.issue()
    await line.drain()
    const first = repo.issues.get(1)!
    expect(first.comments).toHaveLength(1)
    github.state.close(first, ADA, 'completed')
    await line.pass(HOUR_MS, HOUR_MS / 10)
    const [{ fingerprint, report }] = (await listTickets(getDb(), { projectId: 1, limit: 1 })) as [Ticket]
    await tell({ fingerprint, report, count: 50, drain: false })
    await line.pass(26 * HOUR_MS, HOUR_MS)
    expect(repo.issues.get(2)!.comments).toEqual([])
  })

  test('B62 what people do is kept: labels, titles, and how it was closed', async () => {
    const { github, repo } = await open()
    const id = await line.issue()
    await line.drain()
    const issue = repo.issues.get(1)!
    github.state.setLabels(repo, issue, ['auto-heal', 'billing'], ADA)
    github.state.retitle(issue, 'The cart breaks', ADA)
    for (let i = 0; i < 120; i++) github.state.note(issue, 'mentioned', ADA)
    github.state.close(issue, ADA, 'not_planned')
    await line.pass(600_000, 60_000)
    const rows = await getDb().query('select kind, detail, actor, issue_id from ticket_feedback order by id')
    expect(rows).toEqual([
      { kind: 'labelled', detail: 'billing', actor: 'ada', issue_id: id },
      { kind: 'retitled', detail: 'The cart breaks', actor: 'ada', issue_id: id },
      { kind: 'not_planned', detail: 'not_planned', actor: 'ada', issue_id: id },
    ])
    expect(await ticketOfIssue(getDb(), id)).toMatchObject({ state: 'closed', closedAs: 'not_planned' })
    expect(await correctionsOfIssue(getDb(), id, 10)).toMatchObject([{ kind: 'not_a_problem', correctedBy: 'ada' }])
  })

  test('while everything is stopped nothing is written, and nothing is forgotten', async () => {
    const { github, repo } = await open()
    const where = { dataDir: line.dataDir, sql: getDb(), nowMs: line.clock.nowMs() }
    await engageKillSwitch({ ...where, reason: 'test' })
    await tell()
    await line.pass(10_000)
    expect(github.requests).toEqual([])
    await releaseKillSwitch(where)
    await line.pass(10_000)
    expect(repo.issues.size).toBe(1)
  })

  test('a dry run writes nothing', async () => {
    const { github } = await open({ policy: { dryRun: true } })
    await tell()
    await line.pass(10_000)
    expect(github.requests).toEqual([])
  })

  test('K12 where everybody can read, stacks, variables and hosts are left out', async () => {
    const secretive: TicketPart = { kind: 'code', text: 'at pay (db-7.internal)', isPrivate: true }
    const report = { ...REPORT, parts: [...FACTS, secretive] }
    for (const isPrivate of [true, false]) {
      await getDb().query('delete from tickets')
      await getDb().query('delete from audit')
      const { repo } = await open({ isPrivate })
      await tell({ report, fingerprint: `f${isPrivate}` })
      expect(repo.issues.get(1)!.body.includes('db-7.internal')).toBe(isPrivate)
    }
  })

  test('an App signs in with its key, renews its token in time, and does not ask for more than it needs', async () => {
    const { publicKey, privateKey } = appKeys()
    const { github, repo } = await open({ config: { token: undefined, app: { id: 7, privateKey } } })
    github.addApp({ id: 7, slug: 'prunella', publicKey })
    await tell()
    await line.pass(3 * HOUR_MS, 600_000)
    await tell({ fingerprint: 'f2' })
    expect([...repo.issues.values()].map(({ user }) => user.login)).toEqual(['prunella[bot]', 'prunella[bot]'])
    const asked = github.requests.filter(({ operation }) => operation === 'apps/create-installation-access-token')
    expect(asked.length).toBeGreaterThan(1)
    expect(JSON.parse(asked[0]!.body)).toEqual({
      repositories: ['app'],
      permissions: { issues: 'write', metadata: 'read' },
    })
  })

  test('GitHub Enterprise is reached under its path', async () => {
    const { repo, tracker } = await open({ prefix: '/api/v3' })
    await tell()
    expect(repo.issues.size).toBe(1)
    expect(tracker.place).toMatch(/^127\.0\.0\.1:\d+\/shop\/app$/)
  })
})
