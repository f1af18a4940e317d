import { loadConfig, type ProjectConfig } from '../config.ts'
import { messageOf, UserError } from '../domain/errors.ts'
import { createForge } from '../forges/index.ts'
import { systemClock } from '../lib/clock.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import type { Io } from './command.ts'
import { table } from './text.ts'

interface ProjectFinding {
  project: string
  check: string
  state: 'ok' | 'warning' | 'fault'
  detail: string
}

/** What will be missing when a pipeline is to be healed: permissions, settings, labels. Reads only; 1 when something will not work. */
export async function ciDoctor(argv: readonly string[], io: Io): Promise<number> {
  const { values } = parseArguments(argv, STORE_OPTIONS, { usage: 'ci doctor [--json] [--config FILE]' })
  const { projects } = loadConfig(values.config)
  const withForge = projects.filter(({ forge }) => forge !== undefined)
  if (withForge.length === 0)
    throw new UserError('No project names a `forge` in prunella.yaml, so no pipeline is watched.')
  const findings = (await Promise.all(withForge.map(inspect))).flat()
  io.stdout(
    values.json
      ? `${JSON.stringify(findings)}\n`
      : table(findings.map(({ project, check, state, detail }) => [project, check, state, detail])),
  )
  return findings.some(({ state }) => state === 'fault') ? 1 : 0
}

async function inspect({ name: project, forge, policy }: ProjectConfig): Promise<ProjectFinding[]> {
  try {
    const found = await createForge(forge!, { clock: systemClock }).inspect()
    return [...found.map((finding) => ({ project, ...finding })), phaseFinding(project, policy.phase)]
  } catch (error) {
    return [{ project, check: 'forge', state: 'fault', detail: messageOf(error) }]
  }
}

function phaseFinding(project: string, phase: number): ProjectFinding {
  return phase === 1
    ? { project, check: 'phase', state: 'warning', detail: 'Phase 1 observes: set `phase: 2` for pull requests.' }
    : { project, check: 'phase', state: 'ok', detail: `Phase ${phase} proposes pull requests.` }
}
