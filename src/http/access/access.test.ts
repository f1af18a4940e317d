import { describe, expect, test } from 'vitest'
import { describeEachEngine } from '../../../test/helpers/database.ts'
import { FakeClock } from '../../../test/helpers/fake-clock.ts'
import { startTestServer } from '../../../test/helpers/http.ts'
import { seedAttachment, seedHeal, seedIssue } from '../../../test/helpers/seed-issue.ts'
import { ROLES, type Role } from '../../domain/role.ts'
import {
  type AccessToken,
  createAccessToken,
  findAccessTokenById,
  revokeAccessToken,
} from '../../store/access-tokens.ts'
import { requestApproval } from '../../store/approvals.ts'
import { appendAudit } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { openEscalation } from '../../store/escalations.ts'
import { createWatchedJob } from '../../store/watched-jobs.ts'
import type { Endpoint } from '../endpoint.ts'
import { ENDPOINTS } from '../endpoints.ts'
import { createAccess } from './access.ts'
import { GUESS_LIMITS } from './guesses.ts'
import { createSignInLink } from './sign-in-link.ts'

const GUARDED = ENDPOINTS.filter(({ role }) => role !== 'anyone')
const GRANTED = ROLES.filter((role) => role !== 'ingest')
const BODIES: Record<string, object> = {
  '/api/v1/issues/:id/corrections': { kind: 'wrong_group' },
  '/api/v1/approvals/:id/approve': { planHash: 'p', reason: '' },
  '/api/v1/approvals/:id/reject': { planHash: 'p', reason: '' },
  '/api/v1/session': { token: 'x' },
  '/api/v1/failures': { event: { message: 'x' }, waitMs: 0 },
  '/api/v1/jobs': { kind: 'k', key: 'k' },
  '/api/v1/jobs/claim': { kind: 'other', worker: 'w' },
  '/api/v1/jobs/:id/transition': { to: 'cancelled' },
  '/api/v1/jobs/:id/heartbeat': { fence: 0 },
}

describeEachEngine('who gets in', (getDb) => {
  const clock = new FakeClock(1_800_000_000_000)
  const start = (db: Database) => startTestServer(db, { clock, access: createAccess({ db, clock }) })

  async function tokenFor(role: AccessToken['role'], projectId: number | null = null, expiresMs: number | null = null) {
    const made = { kind: 'token', name: `${role}-${projectId}`, role, projectId, parentId: null } as const
    return (await createAccessToken(getDb(), { ...made, createdMs: clock.nowMs(), expiresMs })).text
  }

  /** Streams end when they are looked at no longer. */
  async function ask(
    url: string,
    { method, path }: Endpoint,
    { token, id = 1 }: { token?: string; id?: number } = {},
  ): Promise<number> {
    const stop = new AbortController()
    const response = await fetch(url + path.replace(':id', String(id)), {
      method,
      signal: stop.signal,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(method === 'GET' ? {} : { body: JSON.stringify(BODIES[path] ?? {}) }),
    })
    stop.abort()
    return response.status
  }

  test('without a token, with a wrong one or with one that has ended nobody reads or acts, on any address', async () => {
    const { url } = await start(getDb())
    const ended = await tokenFor('admin', null, clock.nowMs() - 1)
    const revoked = await tokenFor('admin')
    await revokeAccessToken(getDb(), Number(revoked.split('_')[1]), clock.nowMs())
    for (const endpoint of GUARDED) {
      expect([endpoint.path, await ask(url, endpoint)]).toEqual([endpoint.path, 401])
    }
    for (const token of [ended, revoked, `prn_1_${'0'.repeat(64)}`])
      expect(await ask(url, GUARDED[0]!, { token })).toBe(401)
  })

  test.each(GRANTED)('a token of the role %s opens exactly what the table allows it', async (role) => {
    await seedHeal(getDb(), await seedIssue(getDb()))
    const { url } = await start(getDb())
    const token = await tokenFor(role)
    for (const endpoint of GUARDED) {
      const status = await ask(url, endpoint, { token })
      const isReader = role === 'viewer' && endpoint.role === 'ingest'
      const may = ROLES.indexOf(role) >= ROLES.indexOf(endpoint.role as Role) && !isReader
      expect([endpoint.method, endpoint.path, status === 403]).toEqual([endpoint.method, endpoint.path, !may])
      expect(status).not.toBe(401)
    }
  })

  test('the key of a DSN reads nothing', async () => {
    await seedIssue(getDb())
    await getDb().query('update projects set dsn_key = $1', ['a'.repeat(32)])
    const { url } = await start(getDb())
    for (const endpoint of GUARDED.filter(({ role }) => role !== 'ingest')) {
      expect(await ask(url, endpoint, { token: 'a'.repeat(32) })).toBe(403)
    }
  })

  test('row 55: a token of one project reaches nothing of another, by any id on any address', async () => {
    const db = getDb()
    const issueId = await seedIssue(db)
    await seedHeal(db, issueId)
    const nowMs = clock.nowMs()
    await requestApproval(db, {
      issueId,
      attemptId: 1,
      action: 'deploy',
      planHash: 'p',
      requestedMs: nowMs,
      expiresMs: nowMs + 1_000_000,
    })
    await openEscalation(db, { issueId, attemptId: 1, cause: 'c', reason: 'SECRET-REASON', createdMs: nowMs })
    await db.transaction((tx) =>
      appendAudit(tx, {
        atMs: nowMs,
        actor: 'x',
        action: 'x',
        subject: 'x',
        effectKey: 'k',
        phase: 'note',
        detail: null,
      }),
    )
    await createWatchedJob(db, {
      projectId: 1,
      kind: 'SECRET-REASON',
      key: 'k',
      replaySafe: false,
      payload: null,
      nowMs,
    })
    await seedAttachment(db, issueId, 'SECRET-REASON')
    await db.query(`insert into projects (id, name, dsn_key, created_ms) values (2, 'other', 'k2', $1)`, [nowMs])
    const { url } = await start(db)
    const foreign = await tokenFor('admin', 2)
    const own = await tokenFor('admin', 1)
    for (const endpoint of GUARDED.filter(({ path }) => path !== '/events' && path !== '/api/v1/session')) {
      const get = async (token: string) => {
        const answer = await fetch(url + endpoint.path.replace(':id', '1'), {
          method: endpoint.method,
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          ...(endpoint.method === 'GET' ? {} : { body: JSON.stringify(BODIES[endpoint.path] ?? {}) }),
        })
        return { status: answer.status, text: await answer.text() }
      }
      const answer = await get(foreign)
      if (endpoint.reach === 'all') expect([endpoint.path, answer.status]).toEqual([endpoint.path, 403])
      else if (endpoint.path.includes(':id')) expect([endpoint.path, answer.status]).toEqual([endpoint.path, 404])
      else expect([endpoint.path, answer.status < 300]).toEqual([endpoint.path, true])
      expect([endpoint.path, /SECRET-REASON|price|cart\.js/.test(answer.text)]).toEqual([endpoint.path, false])
      if (endpoint.method === 'GET' && endpoint.reach === 'project') expect((await get(own)).status).toBe(200)
    }
  })

  test('guessing is slowed by address, and who has a right token is let through meanwhile', async () => {
    const { url } = await start(getDb())
    const token = await tokenFor('viewer')
    const status = GUARDED.find(({ path }) => path === '/api/v1/status')!
    expect(await ask(url, status, { token })).toBe(200)
    for (let i = 0; i < GUESS_LIMITS.guessesMax; i++) {
      expect(await ask(url, status, { token: `prn_1_${String(i).padStart(64, '0')}` })).toBe(401)
    }
    expect(await ask(url, status, { token: `prn_1_${'f'.repeat(64)}` })).toBe(429)
    expect(await ask(url, status, { token })).toBe(200)
    await clock.advance(GUESS_LIMITS.windowMs + 1)
    expect(await ask(url, status, { token: `prn_1_${'f'.repeat(64)}` })).toBe(401)
  })

  describe('the page', () => {
    const signIn = (url: string, token: string) =>
      fetch(`${url}/api/v1/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify({ token }),
      })
    const cookieOf = (response: Response) => response.headers.get('set-cookie')!

    test('a link signs in once, with a cookie that no script and no other site gets, and signing out ends it', async () => {
      const { url } = await start(getDb())
      const link = await createSignInLink(getDb(), { url: `${url}/`, name: 'ines', role: 'approver', clock })
      const secret = link.split('#/sign-in/')[1]!
      const first = await signIn(url, secret)
      expect(first.status).toBe(200)
      expect(cookieOf(first)).toMatch(/HttpOnly/)
      expect(cookieOf(first)).toMatch(/SameSite=Strict/)
      expect((await signIn(url, secret)).status).toBe(401)

      const cookie = cookieOf(first).split(';')[0]!
      const read = () => fetch(`${url}/api/v1/session`, { headers: { cookie } })
      expect(await (await read()).json()).toEqual({ name: 'ines', role: 'approver', projectId: null })
      const out = await fetch(`${url}/api/v1/session`, { method: 'DELETE', headers: { cookie, origin: url } })
      expect([out.status, await out.json()]).toEqual([200, { done: true }])
      expect((await read()).status).toBe(401)
    })

    test('a session acts only from its own page: another origin, or none, is refused', async () => {
      const { url } = await start(getDb())
      const cookie = cookieOf(await signIn(url, await tokenFor('admin'))).split(';')[0]!
      const kill = (headers: Record<string, string>) =>
        fetch(`${url}/api/v1/kill`, {
          method: 'POST',
          headers: { cookie, 'content-type': 'application/json', ...headers },
          body: '{}',
        })
      expect((await kill({})).status).toBe(403)
      expect((await kill({ origin: 'http://evil.test' })).status).toBe(403)
      expect((await fetch(`${url}/api/v1/status`, { headers: { cookie, host: 'evil.test' } })).status).toBeLessThan(500)
    })

    test('a session opens no further session: nobody outlives their token by signing in with what they have', async () => {
      const { url } = await start(getDb())
      const cookie = cookieOf(await signIn(url, await tokenFor('admin', null, clock.nowMs() + 60_000))).split(';')[0]!
      const again = await signIn(url, cookie.split('=')[1]!)
      expect([again.status, again.headers.get('set-cookie')]).toEqual([401, null])
      await clock.advance(60_001)
      expect((await fetch(`${url}/api/v1/status`, { headers: { cookie } })).status).toBe(401)
    })

    test('a session ends with the token that it was made with, and after its time', async () => {
      const { url } = await start(getDb())
      const token = await tokenFor('viewer')
      const cookie = cookieOf(await signIn(url, token)).split(';')[0]!
      const read = async () => (await fetch(`${url}/api/v1/status`, { headers: { cookie } })).status
      expect(await read()).toBe(200)
      await revokeAccessToken(getDb(), Number(token.split('_')[1]), clock.nowMs())
      expect(await read()).toBe(401)
    })
  })

  test('only a hash of a secret is kept', async () => {
    const token = await tokenFor('admin')
    const rows = JSON.stringify(await getDb().query('select * from access_tokens'))
    expect(rows).not.toContain(token.split('_')[2])
    expect(await findAccessTokenById(getDb(), Number(token.split('_')[1]))).toMatchObject({ role: 'admin' })
  })
})
