import { REPEATED_MAX } from './limits.ts'

/** How many occurrences a record says that it stands for; 1 for what is no such number. */
export function repeatedOf(value: unknown): number {
  const count = numberOf(value)
  return count !== undefined && count > 1 ? Math.min(Math.trunc(count), REPEATED_MAX) : 1
}

/** A number as JSON has it, or as text. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value.replace(/^\$/, '')) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
