import type { Clock } from '../../lib/clock.ts'
import { freePort } from '../../lib/free-port.ts'
import { createApi } from './api.ts'
import { openChannel } from './channel.ts'
import { demoConfig } from './config.ts'
import { openDoors } from './crowd.ts'
import type { Narrator } from './narrator.ts'
import { type Place, runScenario, type ScenarioResult } from './run-scenario.ts'
import { SCENARIOS } from './scenarios.ts'
import { type Server, startServer } from './server.ts'
import { createShop } from './shop.ts'
import { prepareWorkplace } from './workplace.ts'

const START_MS_MAX = 60_000

export interface DemoOptions {
  /** Of the page; a free one when absent. */
  port: number | undefined
  /** Whether the folder with the shop, the store and the configuration stays. */
  isKept: boolean
  narrator: Narrator
  clock: Clock
  signal: AbortSignal
}

/** Starts everything in a folder of its own, lets the scenarios happen, stops everything. */
export async function runDemo({ port, isKept, narrator, clock, signal }: DemoOptions): Promise<ScenarioResult[]> {
  const serverPort = port ?? (await freePort())
  const shopPort = await freePort()
  const channel = await openChannel(clock)
  try {
    const workplace = await prepareWorkplace(demoConfig({ serverPort, shopPort, channelUrl: channel.url }))
    try {
      narrator.fact('shop', `http://127.0.0.1:${shopPort}/products`)
      narrator.fact('repository', workplace.repo)
      const api = createApi(`http://127.0.0.1:${serverPort}`, { token: () => workplace.token(), clock })
      const shop = createShop(`http://127.0.0.1:${shopPort}`)
      return await whileUp(startServer(workplace, clock), { api, shop, channel, clock, narrator, signal })
    } finally {
      if (isKept) narrator.fact('kept', workplace.dir)
      else await workplace.remove()
    }
  } finally {
    channel.close()
  }
}

async function whileUp(server: Server, place: Omit<Place, 'admit'>): Promise<ScenarioResult[]> {
  const stopped = new AbortController()
  const signal = AbortSignal.any([place.signal, stopped.signal])
  try {
    await untilBothServe(server, { ...place, signal })
    place.narrator.fact('page', server.pageUrl())
    return await runScenarios({ ...place, signal })
  } finally {
    stopped.abort()
    await server.stop()
  }
}

async function untilBothServe(server: Server, { api, shop, signal }: Omit<Place, 'admit'>): Promise<void> {
  await server.ready('Prunella', api.isHealthy, { withinMs: START_MS_MAX, signal })
  const isOpen = async (): Promise<boolean> => (await shop.ask({ method: 'GET', path: '/healthz' })).status === 200
  await server.ready('The shop', isOpen, { withinMs: START_MS_MAX, signal })
}

async function runScenarios(place: Omit<Place, 'admit'>): Promise<ScenarioResult[]> {
  const { narrator, signal } = place
  const doors = openDoors(place)
  const results: ScenarioResult[] = []
  for (const [index, scenario] of SCENARIOS.entries()) {
    if (signal.aborted) break
    narrator.title(index + 1, scenario.title)
    const result = await runScenario(scenario, { ...place, admit: doors.admit })
    results.push(result)
    narrator.result(result)
  }
  narrator.traffic(await doors.leave())
  return results
}
