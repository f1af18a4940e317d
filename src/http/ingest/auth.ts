import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { UserError } from '../../domain/errors.ts'

/** Keys that the request names outside of its body: in the query, or in a header. */
export function keysOf(request: IncomingMessage, query: URLSearchParams): string[] {
  const headers = [request.headers['x-sentry-auth'], request.headers.authorization].flat()
  return [...query.getAll('sentry_key'), ...headers.flatMap(keysInHeader)].filter((key) => key !== '')
}

/** `Sentry sentry_key=…, sentry_version=7`, or a plain bearer token. A header that came twice is one text with both. */
function keysInHeader(header: string | undefined): string[] {
  if (header === undefined) return []
  if (/^Sentry\b/i.test(header)) return [...header.matchAll(/\bsentry_key=([^\s,]+)/gi)].map(([, key]) => key!)
  return /^Bearer (\S+)$/i.exec(header)?.slice(1) ?? []
}

/** All keys that were named must be the project's. A project that is not there answers the same: who asks learns nothing. */
export function assertKey(given: readonly string[], key: string | undefined): void {
  if (given.length === 0)
    throw new UserError('The request names no key: use the DSN that `prunella up` prints.', { status: 403 })
  if (key === undefined || !given.every((candidate) => isSame(candidate, key))) {
    throw new UserError('The key is not one of this project: use the DSN that `prunella up` prints.', { status: 403 })
  }
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
