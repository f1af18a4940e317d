import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

export interface Hook {
  headers: IncomingHttpHeaders
  /** As it came, byte by byte. */
  body: string
}

/** Takes what is posted to it, until the test ends. `statuses` are answered one after the other, then 200. */
export async function hookServer(statuses: number[] = []): Promise<{ url: string; hooks: Hook[] }> {
  const hooks: Hook[] = []
  const server = createServer(async (request, response) => {
    hooks.push({ headers: request.headers, body: await text(request) })
    response.writeHead(statuses.shift() ?? 200).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, hooks }
}
