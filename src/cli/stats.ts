import { UserError } from '../domain/errors.ts'
import { systemClock } from '../lib/clock.ts'
import { type Duration, type Rate, stats as readStats, type Stats } from '../store/queries/stats.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import type { Command } from './command.ts'
import { line, table } from './text.ts'
import { withStore } from './with-store.ts'

const usage = '[--project NAME] [--days N] [--json] [--config FILE]'
const DAYS_MAX = 3650
const DAY_MS = 86_400_000
const TOP_MAX = 10

export const stats: Command = {
  name: 'stats',
  summary: 'How well it went: fixes that held, how long it took, what fails most, how often people had to act',
  usage,
  async run(argv, io) {
    const options = { ...STORE_OPTIONS, project: { type: 'string' }, days: { type: 'string', default: '30' } } as const
    const { values } = parseArguments(argv, options, { usage: `stats ${usage}` })
    const sinceMs = systemClock.nowMs() - daysOf(values.days) * DAY_MS
    const found = await withStore(values.config, (db, { projects }) => {
      const project = projects.find(({ name }) => name === values.project)
      if (values.project !== undefined && !project) throw new UserError(`There is no project ${values.project}.`)
      return readStats(db, { projectId: project?.id ?? null, sinceMs, topMax: TOP_MAX })
    })
    io.stdout(values.json ? `${JSON.stringify(found)}\n` : textOf(found))
    return 0
  },
}

function daysOf(text: string): number {
  const days = Number(text)
  if (!Number.isInteger(days) || days < 1 || days > DAYS_MAX) throw new UserError(`--days takes 1 to ${DAYS_MAX}.`)
  return days
}

function textOf({ events, issues, fixes, resolutionMs, healingMs, deploys, manual, causes, services }: Stats): string {
  const total = events.reduce((sum, hour) => sum + hour.events, 0)
  const rows = [
    ['events', String(total)],
    ['issues', `${issues.seen}, of these ${issues.notAProblem} no problem, ${issues.wrongGroup} grouped wrongly`],
    ['fixes that held', rateText(fixes)],
    ['first event to fix', meanText(resolutionMs)],
    ['healing', meanText(healingMs)],
    ['deploys', `${deploys.automatic} by itself, ${deploys.approved} approved`],
    ['people asked', `${manual.approvals} approvals, ${manual.escalations} handed over`],
  ]
  const top = (title: string, lines: string[][]): string => (lines.length === 0 ? '' : `\n${title}\n${table(lines)}`)
  return [
    table(rows),
    top(
      'What fails most',
      causes.map((cause) => [
        `  ${line(cause.cause, 60)}`,
        `${cause.issues} issues`,
        `${cause.events} events`,
        `held ${rateText(cause)}`,
      ]),
    ),
    top(
      'Where most was tried',
      services.map((one) => [`  ${line(one.service, 60)}`, `${one.attempts} attempts`, `held ${rateText(one)}`]),
    ),
  ].join('')
}

function rateText({ kept, ended, rate }: Rate): string {
  return rate === null ? 'none yet' : `${kept} of ${ended} (${Math.round(rate * 100)} %)`
}

function meanText({ count, meanMs }: Duration): string {
  return meanMs === null ? 'none yet' : `${(meanMs / 1000).toFixed(1)} s on average of ${count}`
}
