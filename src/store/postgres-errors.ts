import { ExternalError, messageOf, UserError } from '../domain/errors.ts'

const RETRY_AFTER_MS = 2_000
const FULL_DISK_RETRY_AFTER_MS = 10_000

/** Classes of SQLSTATE that say "not now": connection, rollback for a conflict, resources, operator, system. */
const PASSING_CLASSES = new Set(['08', '40', '53', '57', '58'])
const PASSING_SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'EAI_AGAIN',
  'ENOTFOUND',
])
/** `pg` gives these no code. */
const PASSING_MESSAGE = /Connection terminated|timeout exceeded|Query read timeout|not queryable|Client was closed/i
const DISK_FULL = '53100'
/** Wrong password, no such user, no such database. */
const MISCONFIGURED = new Set(['28000', '28P01', '3D000'])

/** A lost, stopped or full server as ExternalError; a wrong address as UserError; our own mistakes unchanged. */
export function toStoreError(error: unknown): unknown {
  const code = codeOf(error)
  if (code === DISK_FULL) {
    return new ExternalError('The disk of the PostgreSQL server is full: free some space.', {
      retryAfterMs: FULL_DISK_RETRY_AFTER_MS,
      cause: error,
    })
  }
  if (MISCONFIGURED.has(code)) {
    return new UserError(`PostgreSQL refuses DATABASE_URL: ${messageOf(error)}.`, { cause: error })
  }
  if (isPassing(error)) {
    return new ExternalError(`PostgreSQL cannot be used now: ${messageOf(error) || code}.`, {
      retryAfterMs: RETRY_AFTER_MS,
      cause: error,
    })
  }
  return error
}

export function isPassing(error: unknown): boolean {
  const code = codeOf(error)
  const isSqlState = /^[0-9A-Z]{5}$/.test(code)
  if (isSqlState && PASSING_CLASSES.has(code.slice(0, 2))) return true
  return PASSING_SOCKET_CODES.has(code) || PASSING_MESSAGE.test(messageOf(error))
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}
