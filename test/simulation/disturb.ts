import type { Simulation } from './simulation.ts'

const CRASH = 0.004
const RESTART_MS_MAX = 15_000
const PAUSE = 0.003
const PAUSE_MS_MAX = 40_000
const STORE_GONE = 0.002
const STORE_GONE_MS_MAX = 12_000
const CLOCK_JUMP = 0.003
const JUMP_MS_MAX = 60_000
const NEW_BUG = 0.001

/** What happens by itself, between two steps of the others. */
export function disturb(simulation: Simulation): void {
  const { random, faults, schedule, servers, runningServers, world, store, nature } = simulation
  const later = (msMax: number, work: () => void): void => {
    void schedule.clockOf(nature).sleep(random.between(100, msMax)).then(work)
  }
  const atRandom = runningServers.length > 0 ? random.pick(runningServers) : undefined
  if (atRandom && faults.strikes('crash', CRASH)) schedule.kill(atRandom)
  if (atRandom?.state === 'runs' && faults.strikes('pause', PAUSE)) {
    schedule.note(atRandom, 'is paused')
    atRandom.state = 'paused'
    later(PAUSE_MS_MAX, () => atRandom.state === 'paused' && simulation.wake(atRandom))
  }
  if (atRandom && faults.strikes('clock_jumps', CLOCK_JUMP)) {
    atRandom.skewMs = random.between(-JUMP_MS_MAX, JUMP_MS_MAX)
    schedule.note(atRandom, `its clock is ${atRandom.skewMs} ms off`)
  }
  if (!store.isGone && faults.strikes('store_gone', STORE_GONE)) {
    store.isGone = true
    schedule.note(nature, 'the store is gone')
    later(STORE_GONE_MS_MAX, () => {
      store.isGone = false
      schedule.note(nature, 'the store is back')
    })
  }
  if (random.chance(NEW_BUG)) world.addBug()
  for (const server of servers.filter(({ state }) => state === 'dead')) {
    servers.splice(servers.indexOf(server), 1)
    later(RESTART_MS_MAX, () => {
      if (!faults.isOver) simulation.startServer()
    })
  }
}
