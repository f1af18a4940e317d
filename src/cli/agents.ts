import type { AttemptState } from '../domain/attempt.ts'
import type { Sql } from '../store/database.ts'
import { latestDecision } from '../store/decisions.ts'
import { latestDiagnosis } from '../store/diagnoses.ts'
import { type AttemptRow, recentAttempts } from '../store/queries/attempts.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import type { Command } from './command.ts'
import { line, table, time } from './text.ts'
import { withStore } from './with-store.ts'

const usage = '[--json] [--config FILE]'
const ATTEMPTS_SHOWN_MAX = 50

/** One attempt, as the work of an agent. */
interface AgentRun {
  id: number
  task: 'fix_exception'
  ticketId: number
  context: { title: string; cause: string | null; severity: string | null; files: string[] }
  /** Whether the policy lets its fix be deployed without asking; null before that was decided. */
  autoDeploy: boolean | null
  state: AttemptState
  startedMs: number
  endedMs: number | null
}

export const agents: Command = {
  name: 'agents',
  summary:
    'Attempts at healing, those at work first: what each is about, and whether its fix may be deployed without asking',
  usage,
  async run(argv, io) {
    const { values } = parseArguments(argv, STORE_OPTIONS, { usage: `agents ${usage}` })
    const runs = await withStore(values.config, (db) => readRuns(db))
    if (values.json) io.stdout(`${JSON.stringify(runs)}\n`)
    else io.stdout(runs.length === 0 ? 'No attempt was made yet.\n' : table([HEADER, ...runs.map(rowOf)]))
    return 0
  },
}

async function readRuns(db: Sql): Promise<AgentRun[]> {
  const attempts = await recentAttempts(db, { limit: ATTEMPTS_SHOWN_MAX })
  const runs: AgentRun[] = []
  for (const attempt of attempts) runs.push(await runOf(db, attempt))
  return runs.sort((a, b) => Number(a.endedMs !== null) - Number(b.endedMs !== null))
}

async function runOf(db: Sql, { id, issueId, issueTitle, state, startedMs, endedMs }: AttemptRow): Promise<AgentRun> {
  const diagnosis = await latestDiagnosis(db, issueId)
  const deploy = await latestDecision(db, { issueId, attemptId: id, action: 'deploy' })
  return {
    id,
    task: 'fix_exception',
    ticketId: issueId,
    context: {
      title: issueTitle,
      cause: diagnosis?.rootCause ?? null,
      severity: diagnosis?.severity ?? null,
      files: diagnosis?.files ?? [],
    },
    autoDeploy: deploy ? deploy.verdict === 'allow' : null,
    state,
    startedMs,
    endedMs,
  }
}

const HEADER = ['ATTEMPT', 'TICKET', 'STATE', 'STARTED', 'DEPLOYS BY ITSELF', 'WHAT']

function rowOf({ id, ticketId, state, startedMs, autoDeploy, context }: AgentRun): string[] {
  const may = autoDeploy === null ? '-' : autoDeploy ? 'yes' : 'no'
  return [String(id), String(ticketId), state, time(startedMs), may, line(context.title)]
}
