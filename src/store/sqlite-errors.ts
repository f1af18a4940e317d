import { ExternalError, messageOf } from '../domain/errors.ts'

/** Primary result codes of SQLite; https://www.sqlite.org/rescode.html */
const BUSY = 5
const IO_ERROR = 10
const CORRUPT = 11
const FULL = 13
const CANNOT_OPEN = 14
const NOT_A_DATABASE = 26

const IO_ERROR_FSYNC = 1034
const IO_ERROR_DIR_FSYNC = 1290

/** The drivers leave the code out of some errors, but never the message. */
const CODES_BY_MESSAGE = new Map([
  ['database is locked', BUSY],
  ['disk I/O error', IO_ERROR],
  ['database disk image is malformed', CORRUPT],
  ['database or disk is full', FULL],
  ['unable to open database file', CANNOT_OPEN],
  ['file is not a database', NOT_A_DATABASE],
])

const RETRY_AFTER_MS = 5_000
const FULL_DISK_RETRY_AFTER_MS = 10_000

export const isBusy = (error: unknown): boolean => primaryCode(error) === BUSY
export const isFull = (error: unknown): boolean => primaryCode(error) === FULL

/** After a failed fsync the system may have dropped the pages and report success next time: nothing written is sure. */
export function isFailedSync(error: unknown): boolean {
  const code = extendedCode(error)
  return code === IO_ERROR_FSYNC || code === IO_ERROR_DIR_FSYNC
}

/** The disk's failures as ExternalError; our own mistakes (a bad statement, a broken constraint) unchanged. */
export function toStoreError(error: unknown, file: string): unknown {
  switch (primaryCode(error)) {
    case FULL:
      return fullDiskError(file, error)
    case BUSY:
      return new ExternalError(`Another process keeps ${file} locked.`, { retryAfterMs: RETRY_AFTER_MS, cause: error })
    case IO_ERROR:
    case CANNOT_OPEN:
      return new ExternalError(`The disk under ${file} failed: ${messageOf(error)}.`, {
        retryAfterMs: RETRY_AFTER_MS,
        cause: error,
      })
    case CORRUPT:
    case NOT_A_DATABASE:
      return new ExternalError(`${file} is damaged (${messageOf(error)}): restore it from a backup.`, { cause: error })
    default:
      return error
  }
}

export function fullDiskError(file: string, cause?: unknown): ExternalError {
  return new ExternalError(`The disk that holds ${file} is full: free some space.`, {
    retryAfterMs: FULL_DISK_RETRY_AFTER_MS,
    cause,
  })
}

function primaryCode(error: unknown): number | undefined {
  const code = extendedCode(error)
  return code === undefined ? CODES_BY_MESSAGE.get(messageOf(error)) : code & 0xff
}

function extendedCode(error: unknown): number | undefined {
  const code = (error as { errcode?: unknown } | null)?.errcode
  return typeof code === 'number' ? code : undefined
}
