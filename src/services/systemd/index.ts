import { ExternalError } from '../../domain/errors.ts'
import type { ServiceState } from '../../domain/service-state.ts'
import { runCommand } from '../../targets/command/run-command.ts'
import { StaleTargetError } from '../../targets/target.ts'
import { complaintOf } from '../health-url.ts'
import type { Service, ServiceDeps } from '../service.ts'
import type { SystemdConfig } from './schema.ts'

const LOOK_TIMEOUT_MS = 5_000
const RESTARTS_MAX = 3
const PROPERTIES = ['LoadState', 'ActiveState', 'SubState', 'InvocationID', 'NRestarts', 'Result'] as const

type Properties = Record<(typeof PROPERTIES)[number], string>

/** A unit of systemd. Its generation is the id that systemd gives to each start. */
export function createSystemdService(config: SystemdConfig, { name, group, dir, env }: ServiceDeps): Service {
  const { unit, scope, healthUrl, timeoutMs } = config

  return {
    name,
    group,
    async look() {
      const properties = await show()
      return { ...(await judge(properties, healthUrl)), generation: properties.InvocationID }
    },
    async restart({ generation, signal }) {
      const now = (await show()).InvocationID
      if (now !== generation) throw new StaleTargetError(`${unit} was started anew since it was decided on.`)
      await systemctl('restart', ['--', unit], { timeoutMs, signal })
    },
    // Started anew is started anew, whoever did it: once is what was wanted.
    find: async (_, generation) => ((await show()).InvocationID === generation ? 'absent' : 'done'),
  }

  async function show(): Promise<Properties> {
    const options = { timeoutMs: LOOK_TIMEOUT_MS }
    const text = await systemctl('show', [`--property=${PROPERTIES.join(',')}`, '--', unit], options)
    const found = Object.fromEntries(
      text.split('\n').map((line) => [line.split('=')[0], line.slice(line.indexOf('=') + 1)]),
    )
    const properties = Object.fromEntries(PROPERTIES.map((key) => [key, found[key] ?? ''])) as Properties
    if (properties.LoadState !== 'loaded')
      throw new ExternalError(`systemd knows no unit ${unit}: it is ${properties.LoadState || 'unknown'}.`)
    return properties
  }

  function systemctl(
    verb: string,
    rest: string[],
    options: { timeoutMs: number; signal?: AbortSignal },
  ): Promise<string> {
    const command = ['systemctl', `--${scope}`, '--no-pager', '--no-ask-password', verb, ...rest]
    return runCommand({ name: `systemctl ${verb}`, command }, { cwd: dir, env, ...options })
  }
}

async function judge(
  { ActiveState, SubState, NRestarts, Result }: Properties,
  healthUrl: string | undefined,
): Promise<Omit<ServiceState, 'generation'>> {
  if (ActiveState === 'failed') return { health: 'ill', symptom: 'crash_loop', reason: `The unit failed: ${Result}.` }
  if (SubState === 'auto-restart' && Number(NRestarts) >= RESTARTS_MAX)
    return { health: 'ill', symptom: 'crash_loop', reason: `systemd restarted the unit ${NRestarts} times.` }
  if (ActiveState === 'inactive') return { health: 'stopped', reason: 'The unit is stopped.' }
  if (ActiveState !== 'active') return { health: 'starting', reason: `The unit is ${ActiveState}.` }
  const complaint = healthUrl === undefined ? undefined : await complaintOf(healthUrl, LOOK_TIMEOUT_MS)
  return complaint === undefined
    ? { health: 'well', reason: 'The unit is active.' }
    : { health: 'ill', symptom: 'unresponsive', reason: complaint }
}
