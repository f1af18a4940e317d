import { request } from 'node:http'
import type { Listener } from './listening-ports.ts'
import type { ReplayAnswer, ReplayRequest } from './replay-protocol.ts'

const BODY_CHARS_MAX = 64 * 1024

/** Undefined when the app closed the connection or stayed silent. */
export function sendRequest(
  to: Listener,
  { method, path, headers, body }: ReplayRequest,
  timeoutMs: number,
): Promise<ReplayAnswer['response']> {
  return new Promise((resolve) => {
    const outgoing = request({ host: to.host, port: to.port, method, path, headers, agent: false, timeout: timeoutMs })
    outgoing.once('timeout', () => outgoing.destroy(new Error('no answer in time')))
    outgoing.once('error', () => resolve(undefined))
    outgoing.once('response', (response) => {
      const chunks: Buffer[] = []
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes <= BODY_CHARS_MAX) chunks.push(chunk)
      })
      // A response that breaks off is one too: its status was sent.
      response.once('close', () =>
        resolve({
          status: response.statusCode ?? 0,
          contentType: String(response.headers['content-type'] ?? ''),
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    outgoing.end(body)
  })
}
