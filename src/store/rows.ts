import { camelCase } from '../lib/case.ts'

/** A row as the code names it: snake_case columns become camelCase fields. */
export function camelRow<T>(row: Record<string, unknown>): T {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [camelCase(column), value])) as T
}
