import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { UserError } from '../../domain/errors.ts'
import type { Clock } from '../../lib/clock.ts'
import { type AccessToken, findAccessToken } from '../../store/access-tokens.ts'
import type { Sql } from '../../store/database.ts'
import { findProjectByKey } from '../../store/projects.ts'
import type { ApiEnv, Caller } from './caller.ts'
import { createGuesses } from './guesses.ts'

/** Says who asks. */
export interface Access {
  /** @throws UserError 401 when nothing proves it, 403 for a page of another origin, 429 after too many wrong tokens. */
  callerOf(c: Context<ApiEnv>): Promise<Caller>
  /** What a page may sign in with: a token or a link, and no session. Counts and limits wrong ones, as `callerOf` does. */
  credentialOf(c: Context<ApiEnv>, text: string): Promise<AccessToken>
}

/** Tokens that were right lately: who has one is let through while others guess from the same address. */
const RIGHT_MAX = 1024

export function createAccess({ db, clock }: { db: Sql; clock: Clock }): Access {
  const guesses = createGuesses(clock)
  const right = new Set<string>()

  async function limited<T>(c: Context<ApiEnv>, text: string, find: () => Promise<T | undefined>): Promise<T> {
    const address = c.env?.incoming?.socket.remoteAddress ?? ''
    const key = createHash('sha256').update(text).digest('base64')
    const waitMs = guesses.waitMs(address)
    if (waitMs > 0 && !right.has(key)) {
      throw new UserError(`Too many wrong tokens came from this address. Try again in ${Math.ceil(waitMs / 1000)} s.`, {
        status: 429,
      })
    }
    const found = await find()
    right.delete(key)
    if (found === undefined) {
      guesses.failed(address)
      throw new UserError('This token is not valid, or no longer. `prunella token create` makes one.', { status: 401 })
    }
    right.add(key)
    if (right.size > RIGHT_MAX) right.delete(right.values().next().value!)
    return found
  }

  async function callerWith(text: string): Promise<Caller | undefined> {
    const token = await findAccessToken(db, text, clock.nowMs())
    // A link signs in and does nothing else.
    if (token && token.kind !== 'link') return callerOfToken(token)
    const project = /^[0-9a-f]{32}$/.test(text) ? await findProjectByKey(db, text) : undefined
    return project && { name: `key of ${project.name}`, role: 'ingest', projectId: project.id, tokenId: null }
  }

  return {
    async callerOf(c) {
      const bearer = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
      const cookie = bearer === undefined ? getCookie(c, sessionCookie(c)) : undefined
      const text = bearer ?? cookie
      if (text === undefined) {
        throw new UserError('Sign in first: send a token as `Authorization: Bearer ...`, or open the page.', {
          status: 401,
        })
      }
      // Browsers add the cookie by themselves, and say with every such request which page it comes from.
      if (cookie !== undefined && !isRead(c) && c.req.header('origin') === undefined)
        throw new UserError('A session may act only from its own page.', { status: 403 })
      return limited(c, text, () => callerWith(text))
    },
    credentialOf: (c, text) =>
      limited(c, text, async () => {
        const token = await findAccessToken(db, text, clock.nowMs())
        // A session that opened another one would outlive the token that it was made with.
        return token?.kind === 'session' ? undefined : token
      }),
  }
}

/** Cookies are shared by all ports of a host: the name keeps two servers apart. */
export function sessionCookie(c: Context<ApiEnv>): string {
  return `prunella_session_${new URL(c.req.url).port || 'web'}`
}

function callerOfToken({ id, name, role, projectId }: AccessToken): Caller {
  return { name, role, projectId, tokenId: id }
}

const isRead = (c: Context<ApiEnv>): boolean => c.req.method === 'GET' || c.req.method === 'HEAD'
