import type { Context } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { UserError } from '../../domain/errors.ts'
import type { Clock } from '../../lib/clock.ts'
import {
  type AccessToken,
  createAccessToken,
  findAccessToken,
  pruneSessions,
  revokeAccessToken,
} from '../../store/access-tokens.ts'
import type { Database } from '../../store/database.ts'
import { type Access, sessionCookie } from '../access/access.ts'
import { type ApiEnv, type Routes, routes } from '../access/caller.ts'
import { parseBody } from '../boundary.ts'
import { type DoneResponse, type SessionResponse, signInBody } from '../contract-people.ts'

const SESSION_MS = 12 * 3_600_000

/** The page signs in with a token, or with a link that works once, and gets a cookie that no script can read. */
export function sessionRoutes({ db, clock, access }: { db: Database; clock: Clock; access: Access }): Routes {
  return routes()
    .post('/api/v1/session', async (c) => {
      const { token: text } = await parseBody(signInBody, c.req)
      const token = await access.credentialOf(c, text)
      setCookie(c, sessionCookie(c), await openSession(db, token, clock.nowMs()), {
        ...COOKIE,
        secure: c.req.header('origin')?.startsWith('https:') ?? false,
        maxAge: SESSION_MS / 1000,
      })
      return c.json(sessionOf(token))
    })
    .get('/api/v1/session', (c) => c.json(sessionOf(c.get('caller'))))
    .delete('/api/v1/session', async (c) => {
      await signOut(c, db, clock.nowMs())
      return c.json({ done: true } satisfies DoneResponse)
    })
}

const COOKIE = { path: '/', httpOnly: true, sameSite: 'Strict' } as const

async function openSession(db: Database, token: AccessToken, nowMs: number): Promise<string> {
  return db.transaction(async (tx) => {
    // Of two that open one link, one comes in.
    if (token.kind === 'link' && !(await revokeAccessToken(tx, token.id, nowMs)))
      throw new UserError('This link was used already. `prunella token link` makes another one.', { status: 401 })
    await pruneSessions(tx, nowMs)
    const isLink = token.kind === 'link'
    const expiresMs = Math.min(nowMs + SESSION_MS, isLink ? Infinity : (token.expiresMs ?? Infinity))
    const { name, role, projectId } = token
    const parentId = isLink ? null : token.id
    const made = { kind: 'session', name, role, projectId, parentId, createdMs: nowMs, expiresMs } as const
    return (await createAccessToken(tx, made)).text
  })
}

/** Only a session ends: a token that asks to be signed out stays. */
async function signOut(c: Context<ApiEnv>, db: Database, nowMs: number): Promise<void> {
  const text = deleteCookie(c, sessionCookie(c), COOKIE)
  const token = text === undefined ? undefined : await findAccessToken(db, text, nowMs)
  if (token?.kind === 'session') await db.transaction((tx) => revokeAccessToken(tx, token.id, nowMs))
}

function sessionOf({ name, role, projectId }: SessionResponse): SessionResponse {
  return { name, role, projectId }
}
