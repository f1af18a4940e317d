import type { Attempt } from '../domain/attempt.ts'
import type { Decision } from '../domain/decision.ts'
import { UserError } from '../domain/errors.ts'
import type { Issue } from '../domain/issue.ts'
import { systemClock } from '../lib/clock.ts'
import { type FactsContext, gatherFacts } from '../pipeline/facts.ts'
import { readKillSwitch } from '../pipeline/kill-switch.ts'
import { decide, reasonOf } from '../policy/decide.ts'
import { sourceKind } from '../sources/index.ts'
import { listAttempts } from '../store/attempts.ts'
import { findIssue } from '../store/issues.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import { checkPatch } from './check-patch.ts'
import { type Command, ticketOf } from './command.ts'
import { simulatePolicy } from './simulate-policy.ts'
import { table } from './text.ts'
import { withStore } from './with-store.ts'

const usage =
  '<explain|simulate|check-patch> <ticket> [--repo DIR] [--phase N] [--set KEY=VALUE] [--days N] [--json] [--config FILE]'

export const policy: Command = {
  name: 'policy',
  summary:
    'What may be done about an issue, gate by gate (`policy explain`), and what another policy would have done (`policy simulate`)',
  usage,
  async run(argv, io) {
    const options = {
      ...STORE_OPTIONS,
      phase: { type: 'string' },
      repo: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] as string[] },
      days: { type: 'string', default: '30' },
    } as const
    const { values, positionals } = parseArguments(argv, options, { usage: `policy ${usage}`, positionals: 2 })
    if (positionals[0] === 'simulate') {
      const changes = values.phase === undefined ? values.set : [`phase=${values.phase}`, ...values.set]
      return simulatePolicy({ config: values.config, json: values.json, days: values.days, changes }, io)
    }
    if (positionals[0] === 'check-patch') {
      if (positionals[1] === undefined || values.repo === undefined)
        throw new UserError('Usage: prunella policy check-patch <file> --repo DIR [--json]')
      return checkPatch({ file: positionals[1], repo: values.repo, json: values.json }, io)
    }
    if (positionals[0] !== 'explain') throw new UserError(`Usage: prunella policy ${usage}`)
    const id = ticketOf(positionals[1], `policy ${usage}`)
    const decisions = await explain(values.config, id)
    io.stdout(values.json ? `${JSON.stringify({ ticket: id, decisions })}\n` : decisions.map(textOf).join('\n'))
    return 0
  },
}

/** What the policy says now about everything that could be done: the same function that the server asks, on the same facts. */
async function explain(configPath: string | undefined, id: number): Promise<Decision[]> {
  return withStore(configPath, async (db, config) => {
    const issue = await findIssue(db, id)
    if (!issue) throw new UserError(`There is no ticket ${id}. \`prunella issues\` lists them.`)
    const project = config.projects.find((candidate) => candidate.id === issue.projectId)
    if (!project)
      throw new UserError(`The project ${issue.projectId} of ticket ${id} is not in the configuration any more.`)
    const context: FactsContext = {
      db,
      clock: systemClock,
      killSwitch: { read: () => readKillSwitch({ dataDir: config.dataDir, sql: db }) },
      sourceKind,
      project: () => ({
        id: project.id,
        name: project.name,
        policy: project.policy,
        isPublicSource: project.publicKey,
        hasRepository: project.repo !== undefined,
        hasTarget: project.target !== undefined,
      }),
    }
    const attempt = (await listAttempts(db, id)).at(-1) ?? null
    return askAll(context, issue, attempt)
  })
}

async function askAll(context: FactsContext, issue: Issue, attempt: Attempt | null): Promise<Decision[]> {
  const decisions: Decision[] = []
  for (const action of ['heal', 'commit', 'deploy'] as const) {
    decisions.push(decide(await gatherFacts(context, { action, issue, attempt: action === 'heal' ? null : attempt })))
  }
  return decisions
}

function textOf(decision: Decision): string {
  const gates = decision.gates.map(({ gate, value, cap, reason }) => [
    `${gate === decision.limitedBy ? '▸' : ' '} ${gate}`,
    cap,
    value,
    reason,
  ])
  return `${decision.action}: ${decision.verdict}, up to ${decision.level}${decision.dryRun ? ' (dry run)' : ''}. ${reasonOf(decision)}\n${table(gates)}`
}
