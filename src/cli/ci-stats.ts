import { UserError } from '../domain/errors.ts'
import { type CategoryRates, ratesByCategory } from '../store/pull-requests.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import type { Io } from './command.ts'
import { table } from './text.ts'
import { withStore } from './with-store.ts'

const OPTIONS = { ...STORE_OPTIONS, project: { type: 'string' } } as const
const HOUR_MS = 3_600_000

/** What became of the pull requests, by category of failure. */
export async function ciStats(argv: readonly string[], io: Io): Promise<number> {
  const { values } = parseArguments(argv, OPTIONS, { usage: 'ci stats [--project NAME] [--json] [--config FILE]' })
  return withStore(values.config, async (db, { projects }) => {
    const project = projects.find(({ name }) => name === values.project)
    if (values.project !== undefined && !project) throw new UserError(`There is no project ${values.project}.`)
    const categories = await ratesByCategory(db, project?.id ?? null)
    const all = categories.map((rates) => ({ ...rates, mergeRate: mergeRateOf(rates) }))
    if (values.json) io.stdout(`${JSON.stringify({ categories: all })}\n`)
    else if (all.length === 0) io.stdout('No pull request was opened yet.\n')
    else io.stdout(table([HEAD, ...all.map(rowOf)]))
    return 0
  })
}

const HEAD = ['category', 'issues', 'pull requests', 'merged', 'merge rate', 'time to fix']

/** Of those that came to an end; null before the first. */
function mergeRateOf({ merged, closed, withdrawn }: CategoryRates): number | null {
  const ended = merged + closed + withdrawn
  return ended === 0 ? null : merged / ended
}

function rowOf(rates: CategoryRates & { mergeRate: number | null }): string[] {
  const { category, issues, pullRequests, merged, mergeRate, timeToFixMs } = rates
  const rate = mergeRate === null ? '-' : `${Math.round(100 * mergeRate)} %`
  const time = timeToFixMs === null ? '-' : `${(timeToFixMs / HOUR_MS).toFixed(1)} h`
  return [category, String(issues), String(pullRequests), String(merged), rate, time]
}
