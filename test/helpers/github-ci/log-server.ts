import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { StoredRun } from './runs.ts'

/** Where the logs of jobs are, away from the API; gives the address that their ids follow. */
export async function serveLogs(runs: ReadonlyMap<number, StoredRun>): Promise<string> {
  const server = createServer((request, response) => {
    const id = Number(/\/logs\/(\d+)/.exec(request.url ?? '')?.[1])
    const job = [...runs.values()].flatMap(({ jobs }) => jobs).find((one) => one.id === id)
    // Whoever shows a token here gave it away.
    if (request.headers.authorization !== undefined) return void response.writeHead(400).end()
    response.writeHead(job ? 200 : 404).end(job?.log)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/logs`
}
