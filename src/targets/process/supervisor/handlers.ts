import type { Clock } from '../../../lib/clock.ts'
import type { SupervisorConfig } from '../protocol.ts'
import type { Handlers } from './control.ts'
import type { Fleet } from './fleet.ts'
import { healthOf } from './health.ts'
import type { Rollout } from './rollout.ts'
import type { StateFile } from './state-file.ts'
import type { Traffic } from './traffic.ts'

interface HandlerParts {
  file: StateFile
  fleet: Fleet
  rollout: Rollout
  traffic: Traffic
  config: SupervisorConfig
  /** The configuration as it was read. */
  text: string
  clock: Clock
  stop(): Promise<void>
}

/** What the supervisor does for the server, by operation. */
export function createHandlers({ file, fleet, rollout, traffic, config, text, clock, stop }: HandlerParts): Handlers {
  return {
    'GET /state': () => {
      const { generation, phase, stable, canary, previous } = file.state.releases
      return {
        target: {
          generation,
          phase,
          stable: stable?.release ?? null,
          canary: canary?.release ?? null,
          previous: previous?.release ?? null,
        },
        stableCommit: stable?.commit ?? null,
        config: text,
        copies: fleet.copies().map((copy) => ({
          id: copy.id,
          release: copy.release.release,
          status: copy.status,
          pid: copy.process?.pid ?? null,
          restarts: copy.restarts(),
          isHealthy: copy.isHealthy,
        })),
      }
    },
    'GET /effect': ({ key }) => rollout.find(key),
    'GET /health': () => {
      const { stable, canary } = file.state.releases
      const asked = canary ?? stable
      return healthOf(asked ? fleet.copiesOf(asked.release) : [], { healthPath: config.healthPath, clock })
    },
    'GET /exposure': ({ release, route }) => traffic.exposure(release, route),
    'POST /deploy': (effect) => rollout.deploy(effect).then(() => null),
    'POST /canary': (effect) => rollout.startCanary(effect).then(() => null),
    'POST /promote': (effect) => rollout.promote(effect).then(() => null),
    'POST /rollback': (effect) => rollout.rollback(effect).then(() => null),
    'POST /restart': (effect) => rollout.restart(effect).then(() => null),
    'POST /stop': () => stop().then(() => null),
  }
}
