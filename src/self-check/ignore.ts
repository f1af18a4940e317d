import { compileGlob } from '../lib/glob.ts'
import type { StoredActivity } from '../store/self-check-activities.ts'
import type { SelfCheckSettings } from './config.ts'

/** Without the problems that are known and passing. A rule for shutdowns holds only near one of those that are among them. */
export function withoutIgnored(
  activities: readonly StoredActivity[],
  { ignore }: Pick<SelfCheckSettings, 'ignore'>,
): StoredActivity[] {
  if (ignore.length === 0) return [...activities]
  const shutdowns = activities.filter(({ kind }) => kind === 'shutdown').map(({ occurredMs }) => occurredMs)
  const rules = ignore.map((rule) => {
    const { pattern, within } = typeof rule === 'string' ? { pattern: rule, within: undefined } : rule
    return { matches: compileGlob(`*${pattern.toLowerCase()}*`), within }
  })
  return activities.filter(
    ({ kind, message, error, occurredMs }) =>
      kind !== 'problem' ||
      !rules.some(
        ({ matches, within }) =>
          (within === undefined || shutdowns.some((ms) => Math.abs(ms - occurredMs) <= within)) &&
          matches(`${message} ${error}`.toLowerCase()),
      ),
  )
}
