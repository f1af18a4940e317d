import { spokenDuration } from '../../lib/duration.ts'
import type { Pattern } from '../pattern.ts'

/** `in 3 of 6 poll cycles`, or `4 times in 1 hour` where a log tells of no cycles. */
export function shareOf({ cycles, occurrences, lookbackMs }: Pattern): string {
  if (cycles) return `in ${cycles.hit} of ${cycles.of} poll cycles`
  return `${occurrences} times in ${spokenDuration(lookbackMs)}`
}
