import { loadPlugins } from '../ci/plugins/load-plugins.ts'
import type { Config, ProjectConfig } from '../config.ts'
import type { Clock } from '../lib/clock.ts'
import { readCommitted } from '../lib/git.ts'
import type { Logger } from '../lib/logger.ts'
import type { RedactOutbound } from '../lib/redact/redact-outbound.ts'
import { DEFAULT_POLICY } from '../policy/policy.ts'
import { servicesOf } from '../services/services-of.ts'
import { createTarget } from '../targets/index.ts'
import { openPipelines } from './ci/open-pipelines.ts'
import type { Project } from './context.ts'

/** By their ids. */
export async function openProjects(
  projects: readonly ProjectConfig[],
  parts: Parameters<typeof openProject>[1],
): Promise<Map<number, Project>> {
  return new Map(await Promise.all(projects.map(async (one) => [one.id, await openProject(one, parts)] as const)))
}

/** A project as the line knows it, with the adapters that its configuration names. */
async function openProject(
  { id, name, policy, publicKey, repo, test, run, target: targetConfig, services, forge, verification }: ProjectConfig,
  {
    config,
    clock,
    logger,
    redactOutbound,
  }: { config: Config; clock: Clock; logger: Logger; redactOutbound: RedactOutbound },
): Promise<Project> {
  const { dataDir, operatorEnv: env } = config
  const deps = { project: name, repo: repo ?? dataDir, dataDir, env, clock, logger: logger.child({ project: name }) }
  const target = targetConfig && createTarget(targetConfig, deps)
  const plugins = forge?.plugins === undefined ? [] : await loadPlugins(forge.plugins)
  const runCommand = run ?? (targetConfig?.kind === 'process' ? targetConfig.run : undefined)
  return {
    id,
    name,
    policy,
    verification,
    services: servicesOf({ project: name, named: services, target }, { dir: repo ?? dataDir, env }),
    isPublicSource: publicKey,
    hasRepository: repo !== undefined,
    hasTarget: target !== undefined,
    readSource: async (path) => (repo === undefined ? undefined : readCommitted(repo, path)),
    ...(repo === undefined ? {} : { repo }),
    ...(test === undefined ? {} : { test }),
    ...(runCommand === undefined ? {} : { run: runCommand }),
    ...(target === undefined ? {} : { target }),
    ...(forge === undefined ? {} : { pipelines: openPipelines(forge, { clock, redactOutbound, plugins }) }),
  }
}

/** A project that left the configuration: its issues stay, and nothing is done about them. */
export function unknownProject(id: number): Project {
  return {
    id,
    name: `project ${id}`,
    policy: {
      ...DEFAULT_POLICY,
      phase: 1,
      dryRun: false,
    },
    isPublicSource: true,
    hasRepository: false,
    hasTarget: false,
    services: [],
    readSource: async () => undefined,
    verification: { requestsMin: 1, durationMinMs: 0, timeoutMs: 1000, pollMs: 1000 },
  }
}
