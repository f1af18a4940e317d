import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import type { StoredRun } from './runs.ts'

/** Where logs of jobs and artifacts are, away from the API; gives the address that `logs/` and `artifacts/` with their ids follow. */
export async function serveFiles(runs: ReadonlyMap<number, StoredRun>): Promise<string> {
  const server = createServer((request, response) => {
    const [, kind, id] = /\/(logs|artifacts)\/(\d+)/.exec(request.url ?? '') ?? []
    const all = [...runs.values()]
    const job = all.flatMap(({ jobs }) => jobs).find((one) => one.id === Number(id))
    const artifact = all.flatMap(({ artifacts }) => artifacts).find((one) => one.id === Number(id))
    const content = kind === 'logs' ? job?.log : artifact?.zip
    // Whoever shows a token here gave it away.
    if (request.headers.authorization !== undefined) return void response.writeHead(400).end()
    response.writeHead(content === undefined ? 404 : 200).end(content)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
