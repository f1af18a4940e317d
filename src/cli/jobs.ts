import { UserError } from '../domain/errors.ts'
import { JOB_STATES, type JobState } from '../domain/job-state.ts'
import type { WatchedJob } from '../domain/watched-job.ts'
import { findWatchedJob, type JobTransition, listWatchedJobs, watchedJobHistory } from '../store/watched-jobs.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import type { Command } from './command.ts'
import { line, table, time } from './text.ts'
import { withStore } from './with-store.ts'

const usage = '<job> [--state STATE] [--json] [--config FILE]'
const JOBS_SHOWN_MAX = 100

export const jobs: Command = {
  name: 'jobs',
  summary: 'Jobs of your own programs, newest first, or one of them with its history',
  usage,
  async run(argv, io) {
    const options = { ...STORE_OPTIONS, state: { type: 'string' } } as const
    const { values, positionals } = parseArguments(argv, options, { usage: `jobs ${usage}`, positionals: 1 })
    const [id] = positionals
    if (id !== undefined) {
      const found = await withStore(values.config, async (db) => {
        const job = /^\d{1,15}$/.test(id) ? await findWatchedJob(db, Number(id), null) : undefined
        return job && { job, history: await watchedJobHistory(db, job.id) }
      })
      if (!found) throw new UserError(`There is no job ${id}. \`prunella jobs\` lists them.`)
      io.stdout(values.json ? `${JSON.stringify(found)}\n` : oneText(found))
      return 0
    }
    const state = stateOf(values.state)
    const found = await withStore(values.config, (db) =>
      listWatchedJobs(db, { projectId: null, state, limit: JOBS_SHOWN_MAX }),
    )
    if (values.json) io.stdout(`${JSON.stringify(found)}\n`)
    else io.stdout(found.length === 0 ? 'No jobs.\n' : table([HEAD, ...found.map(rowOf)]))
    return 0
  },
}

const HEAD = ['JOB', 'STATE', 'REPAIRS', 'LAST SIGN OF LIFE', 'KIND', 'KEY', 'LAST ERROR']

function rowOf({ id, state, repairAttempts, lastActivityMs, kind, key, lastError }: WatchedJob): string[] {
  return [String(id), state, String(repairAttempts), time(lastActivityMs), line(kind), line(key), line(lastError ?? '')]
}

function oneText({ job, history }: { job: WatchedJob; history: JobTransition[] }): string {
  const rows = history.map(({ atMs, to, reason }) => [`  ${time(atMs)}`, to, line(reason, 200)])
  return `${table([HEAD, rowOf(job)])}\nHistory\n${table(rows)}`
}

function stateOf(text: string | undefined): JobState | undefined {
  if (text === undefined || (JOB_STATES as string[]).includes(text)) return text as JobState | undefined
  throw new UserError(`There is no state ${text}. States: ${JOB_STATES.join(', ')}.`)
}
