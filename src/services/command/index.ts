import type { ServiceState } from '../../domain/service-state.ts'
import { run } from '../../lib/subprocess.ts'
import { lastWords, runCommand } from '../../targets/command/run-command.ts'
import type { OperatorCommand } from '../../targets/command/schema.ts'
import { StaleTargetError } from '../../targets/target.ts'
import { complaintOf } from '../health-url.ts'
import type { Service, ServiceDeps } from '../service.ts'
import type { CommandServiceConfig } from './schema.ts'

const OUTPUT_BYTES_MAX = 16 * 1024
/** As `sysexits.h` has them: try again later, and not available. */
const STARTING_EXIT = 75
const STOPPED_EXIT = 69

/** A service that the operator's own commands look at and start anew. */
export function createCommandService(config: CommandServiceConfig, { name, group, dir, env }: ServiceDeps): Service {
  const { restart, health, generation: generationCommand, timeoutMs, healthTimeoutMs } = config
  const short = { cwd: dir, env, timeoutMs: healthTimeoutMs }

  return {
    name,
    group,
    async look() {
      const state = isAddress(health) ? await ofAddress(health) : await ofCommand(health)
      return { ...state, generation: await generationNow() }
    },
    async restart({ key, generation, signal }) {
      if ((await generationNow()) !== generation)
        throw new StaleTargetError(`${name} was started anew since it was decided on.`)
      const options = { cwd: dir, env: { ...env, PRUNELLA_EFFECT_KEY: key }, timeoutMs, signal }
      await runCommand({ name: 'restart', command: restart }, options)
    },
    async find(_, generation) {
      if (generationCommand === undefined) return 'unknown'
      return (await generationNow()) === generation ? 'absent' : 'done'
    },
  }

  async function generationNow(): Promise<string> {
    if (generationCommand === undefined) return ''
    return lastWords(await runCommand({ name: 'generation', command: generationCommand }, short))
  }

  async function ofAddress(url: string): Promise<Omit<ServiceState, 'generation'>> {
    const complaint = await complaintOf(url, healthTimeoutMs)
    if (complaint === undefined) return { health: 'well', reason: 'It answers.' }
    return { health: 'ill', symptom: 'unresponsive', reason: complaint }
  }

  async function ofCommand(command: OperatorCommand): Promise<Omit<ServiceState, 'generation'>> {
    const argv = typeof command === 'string' ? ['/bin/sh', '-c', command] : command
    const { exitCode, timedOut, stdout, stderr } = await run({
      ...short,
      command: argv,
      outputBytesMax: OUTPUT_BYTES_MAX,
    })
    const said = lastWords(stderr) || lastWords(stdout)
    if (exitCode === 0) return { health: 'well', reason: 'Its health check passed.' }
    if (exitCode === STARTING_EXIT)
      return { health: 'starting', reason: said || 'Its health check says that it is starting.' }
    if (exitCode === STOPPED_EXIT)
      return { health: 'stopped', reason: said || 'Its health check says that it was stopped.' }
    const how = timedOut ? `took over ${healthTimeoutMs} ms` : `ended with ${exitCode ?? 'a signal'}`
    return { health: 'ill', symptom: 'unresponsive', reason: `Its health check ${how}.${said && ` It said: ${said}`}` }
  }
}

function isAddress(health: OperatorCommand): health is string {
  return typeof health === 'string' && /^https?:\/\/\S+$/.test(health)
}
