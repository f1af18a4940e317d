import type { Config } from '../config.ts'
import { FORGE_IDS } from '../forges/index.ts'
import { systemClock } from '../lib/clock.ts'
import { VERSION } from '../lib/version.ts'
import { readKillSwitch } from '../pipeline/kill-switch.ts'
import { UNREADABLE } from '../policy/facts.ts'
import { rolesOf } from '../self-check/role.ts'
import { findServer } from '../store/data-dir-lock.ts'
import type { Database } from '../store/database.ts'
import { type AutoHealRow, openAutoHealIssues } from '../store/queries/auto-heal.ts'
import { storeCounts } from '../store/queries/counts.ts'
import { listScanStates } from '../store/self-check-scans.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import type { Command } from './command.ts'
import { line, table, time } from './text.ts'
import { withStore } from './with-store.ts'

const AUTO_HEAL_SHOWN_MAX = 50

const usage = '[--json] [--config FILE]'

export const status: Command = {
  name: 'status',
  summary: 'What is known, in numbers',
  usage,
  async run(argv, io) {
    const { values } = parseArguments(argv, STORE_OPTIONS, { usage: `status ${usage}` })
    const found = await withStore(values.config, async (db, config) => {
      const killSwitch = await readKillSwitch({ dataDir: config.dataDir, sql: db })
      const counts = await storeCounts(db, systemClock.nowMs())
      const server = await findServer(config.dataDir)
      return {
        version: VERSION,
        engine: db.engine,
        server: server ?? null,
        killSwitch,
        dryRun: config.dryRun,
        workers: await workersOf(db, config),
        autoHeal: await openAutoHealIssues(db, FORGE_IDS),
        ...counts,
      }
    })
    if (values.json) io.stdout(`${JSON.stringify(found)}\n`)
    else io.stdout(textOf(found))
    return 0
  },
}

interface Worker {
  name: string
  project: string
  schedule: string
  scannedMs: number | null
  nextMs: number | null
  scans: number
}

/** What runs on a schedule of its own. */
async function workersOf(db: Database, config: Config): Promise<Worker[]> {
  const states = await listScanStates(db)
  return rolesOf(config.selfCheck, config.projects).map(({ projectId, service, settings }) => {
    const state = states.find((one) => one.projectId === projectId)
    const { scannedMs = null, nextMs = null, scans = 0 } = state ?? {}
    return { name: 'self-check', project: service, schedule: settings.schedule, scannedMs, nextMs, scans }
  })
}

function textOf(found: {
  version: string
  engine: string
  server: { pid: number } | null
  killSwitch: typeof UNREADABLE | { engaged: boolean; reason: string }
  dryRun: boolean
  workers: Worker[]
  autoHeal: AutoHealRow[]
  issues: { state: string; count: number }[]
  attempts: { state: string; count: number }[]
  approvalsPending: number
}): string {
  const { killSwitch } = found
  const states = (rows: { state: string; count: number }[]) =>
    rows.map(({ state, count }) => `${count} ${state}`).join(', ') || 'none'
  return table([
    ['version', found.version],
    ['store', found.engine],
    ['server', found.server ? `running, process ${found.server.pid}` : 'not running'],
    [
      'kill switch',
      killSwitch === UNREADABLE ? UNREADABLE : killSwitch.engaged ? `engaged: ${killSwitch.reason}` : 'off',
    ],
    ['dry run', found.dryRun ? 'on' : 'off'],
    ...found.workers.map(({ name, project, scannedMs, nextMs }) => [
      name,
      `of ${project}, last ${scannedMs === null ? 'never' : time(scannedMs)}, next ${nextMs === null ? 'unknown' : time(nextMs)}`,
    ]),
    ...found.autoHeal.slice(0, AUTO_HEAL_SHOWN_MAX).map((row) => ['auto-heal', autoHealText(row)]),
    ['issues', states(found.issues)],
    ['attempts', states(found.attempts)],
    ['waiting for you', `${found.approvalsPending} approvals`],
  ])
}

/** A pipeline's issue that is not over, with where people can look at it. */
function autoHealText({ id, project, state, title, ticketUrl, pullRequestUrl }: AutoHealRow): string {
  const places = [ticketUrl, pullRequestUrl].filter((url) => url !== null).map((url) => line(url))
  return [`ticket ${id} of ${project}, ${state}: ${line(title)}`, ...places].join(', ')
}
