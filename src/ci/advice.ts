import type { Finding } from './analyze-log.ts'
import { lockManagerOf } from './locks/index.ts'

type Found = Pick<Finding, 'category' | 'decisive' | 'step'>

/** What to do about a failure: with the very command where the log says enough for one. */
export function adviceOf(found: Found): string {
  const { category } = found
  const manager = category.id === 'lockfile-drift' ? lockManagerOf(found) : undefined
  return manager ? `Run \`${manager.command}\` where the manifest is, and commit ${manager.files}.` : category.advice
}
