import { messageOf } from '../domain/errors.ts'

const POSTGRES_UNIQUE_VIOLATION = '23505'

/** A row that must be the only one of its kind is there already. */
export function isUniqueViolation(error: unknown): boolean {
  return (
    (error as { code?: unknown } | null)?.code === POSTGRES_UNIQUE_VIOLATION ||
    messageOf(error).startsWith('UNIQUE constraint failed')
  )
}
