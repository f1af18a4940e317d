import type { Config } from '../config.ts'
import { UserError } from '../domain/errors.ts'
import type { TrackRecord } from '../domain/track-record.ts'
import type { Phase } from '../policy/policy.ts'
import { type Criterion, promotionCriteria } from '../policy/promotion.ts'
import type { Sql } from '../store/database.ts'
import { trackRecord } from '../store/queries/track-record.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import type { Command } from './command.ts'
import { table } from './text.ts'
import { withStore } from './with-store.ts'

const usage = 'status [--json] [--config FILE]'

interface PhaseStatus {
  project: string
  phase: Phase
  record: TrackRecord
  /** What the next phase asks for; empty in the last one. */
  criteria: Criterion[]
}

export const phase: Command = {
  name: 'phase',
  summary: 'What each project has shown so far, and what the next phase asks for',
  usage,
  async run(argv, io) {
    const { values, positionals } = parseArguments(argv, STORE_OPTIONS, { usage: `phase ${usage}`, positionals: 1 })
    if (positionals[0] !== 'status') throw new UserError(`Usage: prunella phase ${usage}`)
    const projects = await withStore(values.config, (db, config) => statusOfAll(db, config))
    if (values.json) io.stdout(`${JSON.stringify({ projects })}\n`)
    else io.stdout(projects.map(textOf).join('\n') || 'No project is configured.\n')
    return 0
  },
}

async function statusOfAll(db: Sql, { projects }: Config): Promise<PhaseStatus[]> {
  const all: PhaseStatus[] = []
  for (const { id, name, policy } of projects) {
    const record = await trackRecord(db, id)
    all.push({ project: name, phase: policy.phase, record, criteria: promotionCriteria(policy.phase, record) })
  }
  return all
}

function textOf({ project, phase, record, criteria }: PhaseStatus): string {
  const { diagnosed, explained, answered, approved, deployed, kept } = record
  const shown = [
    ['  diagnosed', `${diagnosed}, ${explained} of them explained by a rule`],
    ['  answered by people', `${answered}, ${approved} of them approved`],
    ['  deployed and watched', `${deployed}, ${kept} of them kept`],
  ]
  const asked = criteria.map(({ what, have, need, unit, isMet }) => [
    `  ${isMet ? '✓' : '·'} ${what}`,
    `${have}${unit === '%' ? ' %' : ''} of ${need}${unit === '%' ? ' %' : ''}`,
  ])
  return `${project}: phase ${phase}\n${table(shown)}${nextText(phase, criteria)}${table(asked)}`
}

function nextText(phase: Phase, criteria: readonly Criterion[]): string {
  if (criteria.length === 0) return '  It is the last phase.\n'
  return criteria.every(({ isMet }) => isMet)
    ? `  Everything that phase ${phase + 1} asks for is there: set \`phase: ${phase + 1}\` to grant it.\n`
    : `  Phase ${phase + 1} asks for:\n`
}
