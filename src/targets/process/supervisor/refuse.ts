import type { IncomingMessage, ServerResponse as NodeResponse } from 'node:http'

export type ServerResponse = NodeResponse<IncomingMessage>

/** Says in our own name why there is no answer of the app. */
export function refuse(response: ServerResponse, status: 502 | 503, reason: string): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'Retry-After': '1',
    // What is left of the request's body is nobody's any more.
    Connection: 'close',
  })
  response.end(`${reason}\n`)
}
