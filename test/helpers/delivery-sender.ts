import { Agent, request } from 'node:http'
import { onTestFinished } from 'vitest'

const SOCKETS_MAX = 50

export interface DeliveryAnswer {
  status: number
  /** From the moment at which it had a connection. */
  ms: number
}

/** Posts as a forge does: over so many connections at a time, and no more. */
export function deliverySender(): (
  url: URL,
  body: Buffer | string,
  headers: Record<string, string>,
) => Promise<DeliveryAnswer> {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS_MAX })
  onTestFinished(() => agent.destroy())
  return (url, body, headers) =>
    new Promise((resolve, reject) => {
      let sentMs = 0
      const sent = request(url, { method: 'POST', headers, agent }, (response) => {
        response.resume()
        response.once('end', () => resolve({ status: response.statusCode!, ms: performance.now() - sentMs }))
      })
      sent.once('socket', () => {
        sentMs = performance.now()
      })
      sent.once('error', reject)
      sent.end(body)
    })
}
