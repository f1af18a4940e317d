import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { describeEachEngine } from '../../test/helpers/database.ts'
import { FakeClock } from '../../test/helpers/fake-clock.ts'
import { API_PARTS, PAGE_DIR, startTestServer } from '../../test/helpers/http.ts'
import { seedAttachment, seedHeal, seedIssue } from '../../test/helpers/seed-issue.ts'
import { silentLogger } from '../lib/logger.ts'
import { UNREADABLE } from '../policy/facts.ts'
import { appendAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { createWatchedJob } from '../store/watched-jobs.ts'
import { createApi } from './api.ts'
import * as contract from './contract.ts'
import { ENDPOINTS } from './endpoints.ts'
import { createLive } from './live.ts'

const START_MS = Date.UTC(2026, 0, 1)

function apiOf(db: Database, read: () => Promise<unknown> = async () => ({ engaged: false, reason: '' })) {
  const clock = new FakeClock(START_MS)
  const live = createLive({ sql: db, clock, logger: silentLogger })
  return createApi({
    ...API_PARTS,
    db,
    clock,
    logger: silentLogger,
    killSwitch: { read: read as never },
    live,
  })
}

/** The answer, after it was found to be exactly what the contract says: nothing missing and nothing more. */
async function get<Schema extends z.ZodObject>(db: Database, path: string, schema: Schema): Promise<z.output<Schema>> {
  const answer = await apiOf(db).request(path)
  expect(answer.status).toBe(200)
  const body = await answer.json()
  expect(schema.parse(body)).toEqual(body)
  return body as z.output<Schema>
}

const failure = async (db: Database, path: string): Promise<[number, unknown]> => {
  const answer = await apiOf(db).request(path)
  return [answer.status, contract.errorResponse.parse(await answer.json()).error]
}

describeEachEngine('API', (getDb) => {
  test('every route is in the list of endpoints, and every endpoint answers', async () => {
    const db = getDb()
    await seedAttachment(db, await seedIssue(db), 'app.log')
    await createWatchedJob(db, { projectId: 1, kind: 'k', key: 'k', replaySafe: false, payload: null, nowMs: START_MS })
    const files = new Set(readdirSync(PAGE_DIR).map((file) => `/${file}`)).add('/')
    const named = ENDPOINTS.map(({ method, path }) => `${method} ${path}`)
    const routes = apiOf(db)
      .routes.filter(
        ({ method, path }) => method !== 'ALL' && (named.includes(`${method} ${path}`) || !files.has(path)),
      )
      // What build tools call is not ours to name.
      .filter(({ path }) => !path.startsWith('/api/0/'))
      .map(({ method, path }) => `${method} ${path}`)
    expect([...new Set(routes)].sort()).toEqual(named.sort())
    const { url } = await startTestServer(db)
    for (const { path } of ENDPOINTS.filter((endpoint) => endpoint.method === 'GET' && endpoint.path !== '/events')) {
      expect((await fetch(url + path.replace(':id', '1'))).status).toBe(200)
    }
  })

  test('answers are what the contract says', async () => {
    const db = getDb()
    await seedHeal(db, await seedIssue(db))
    await seedIssue(db)
    const { issues } = await get(db, '/api/v1/issues', contract.issuesResponse)
    expect(issues).toHaveLength(2)
    const detail = await get(db, '/api/v1/issues/1', contract.issueResponse)
    expect(detail).toMatchObject({
      issue: { state: 'healed' },
      diagnosis: { rule: 'property-of-nullish' },
      attempts: [{ state: 'promoted', verification: { verdict: 'verified' } }],
      decisions: [{ gates: [{ gate: 'kill_switch' }, { gate: 'phase' }] }],
      sampleEvent: { transaction: 'GET /cart/:id' },
    })
    expect(detail.timeline.at(-1)).toMatchObject({ type: 'issue.healed', from: 'verifying', to: 'healed' })
    expect(detail.hours).toEqual([{ hourMs: START_MS, events: 3 }])
    expect(await get(db, '/api/v1/issues/2', contract.issueResponse)).toMatchObject({ diagnosis: null, attempts: [] })
    const { attempts } = await get(db, '/api/v1/attempts?state=promoted', contract.attemptsResponse)
    expect(attempts).toMatchObject([{ issueId: 1, state: 'promoted', diff: expect.stringContaining('?.price') }])
    expect((await get(db, '/api/v1/attempts?open=true', contract.attemptsResponse)).attempts).toEqual([])
    const status = await get(db, '/api/v1/status', contract.statusResponse)
    expect(status).toMatchObject({ engine: db.engine, issues: { healed: 1, open: 1 }, killSwitch: { state: 'off' } })
    expect(status.lastTransition).toBe(14)
    const audit = await get(db, '/api/v1/audit', contract.auditResponse)
    expect(audit.entries).toMatchObject([{ seq: 1, action: 'deploy', phase: 'intent' }])
  })

  test('a list goes on where it ended', async () => {
    const db = getDb()
    for (const atMs of [1, 2, 3, 4, 5]) await seedIssue(db, { atMs })
    const seen: number[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const path: string = `/api/v1/issues?limit=2${cursor ? `&cursor=${cursor}` : ''}`
      const page: z.output<typeof contract.issuesResponse> = await get(db, path, contract.issuesResponse)
      seen.push(...page.issues.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(seen).toEqual([5, 4, 3, 2, 1])
  })

  test('the audit log is read on from a number', async () => {
    const db = getDb()
    for (const effectKey of ['a', 'b', 'c']) {
      await db.transaction((tx) =>
        appendAudit(tx, { atMs: 1, actor: 'ann', action: 'x', subject: 's', effectKey, phase: 'note', detail: null }),
      )
    }
    const { entries } = await get(db, '/api/v1/audit?after=1&limit=1', contract.auditResponse)
    expect(entries.map(({ effectKey }) => effectKey)).toEqual(['b'])
  })

  test('bad requests get a sentence', async () => {
    const db = getDb()
    expect(await failure(db, '/api/v1/issues/7')).toEqual([404, 'There is no issue 7.'])
    expect(await failure(db, '/nothing')).toEqual([404, 'There is nothing at /nothing.'])
    for (const path of [
      '/api/v1/issues/seven',
      '/api/v1/issues/-1',
      '/api/v1/issues/1e400',
      '/api/v1/issues/99999999999999999999',
      '/api/v1/issues?state=nonsense',
      '/api/v1/issues?limit=0',
      '/api/v1/issues?limit=201',
      '/api/v1/issues?cursor=1',
      "/api/v1/issues?cursor=1-1'",
      '/api/v1/attempts?open=maybe',
      '/api/v1/audit?after=-1',
      '/events?types=%0a',
    ]) {
      expect(await failure(db, path)).toEqual([400, expect.stringContaining('The request is not right: ')])
    }
  })

  test('the kill switch is shown as it is', async () => {
    const db = getDb()
    const shown = async (state: unknown): Promise<unknown> =>
      ((await (await apiOf(db, async () => state).request('/api/v1/status')).json()) as { killSwitch: unknown })
        .killSwitch
    expect(await shown({ engaged: true, reason: 'by ann' })).toEqual({ state: 'engaged', reason: 'by ann' })
    expect(await shown(UNREADABLE)).toMatchObject({ state: 'unreadable' })
  })

  test('metrics are the numbers of the store, in a form that parses, and survive a restart', async () => {
    const db = getDb()
    await seedHeal(db, await seedIssue(db))
    await db.query(
      `insert into ingest_counts (project_id, kind, hour_ms, items) values (1, 'error', 0, 7), (1, $1, 0, 2)`,
      ['refused:a"b\\c\nd'],
    )
    const scrape = async (): Promise<string> => (await apiOf(db).request('/metrics')).text()
    const text = await scrape()
    for (const line of [
      'prunella_ingest_items_total{kind="error"} 7',
      'prunella_ingest_refused_total{reason="a\\"b\\\\c\\nd"} 2',
      'prunella_issue_events_total 3',
      'prunella_issues{state="healed"} 1',
      'prunella_issues{state="needs_human"} 0',
      'prunella_attempts{state="promoted"} 1',
      'prunella_heal_duration_seconds_sum{outcome="healed"} 12.5',
      'prunella_heal_duration_seconds_count{outcome="healed"} 1',
      'prunella_deployments{state="promoted",automatic="true"} 1',
      'prunella_queue_depth 0',
    ]) {
      expect(text.split('\n')).toContain(line)
    }
    expect(text).toMatch(/^process_resident_memory_bytes \d{7,}$/m)
    const sample = /^[a-z_]+(\{[a-z]+="(\\.|[^"\\\n])*"(,[a-z]+="(\\.|[^"\\\n])*")*\})? [0-9.e+-]+$/
    for (const line of text.trimEnd().split('\n'))
      expect(line).toMatch(line.startsWith('#') ? /^# (HELP|TYPE) / : sample)
    const names = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name)
    expect(new Set(names).size).toBe(names.length)
    const own = (all: string): string[] => all.split('\n').filter((line) => line.startsWith('prunella_'))
    expect(own(await scrape())).toEqual(own(text))
  })
})
