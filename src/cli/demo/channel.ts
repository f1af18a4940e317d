import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { Clock } from '../../lib/clock.ts'

const MESSAGES_MAX = 100
const POLL_MS = 50

/** A channel of the team: takes the webhooks that tell people. */
export interface Channel {
  url: string
  /** What was told of a ticket. Waits for the first message, but not for ever. */
  toldOf(ticket: number, withinMs: number): Promise<unknown[]>
  close(): void
}

export async function openChannel(clock: Clock): Promise<Channel> {
  const messages: { ticket?: unknown }[] = []
  const server = createServer((request, response) => {
    json(request).then(
      (message) => {
        messages.push(message as { ticket?: unknown })
        if (messages.length > MESSAGES_MAX) messages.shift()
        response.end()
      },
      () => response.writeHead(400).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const of = (ticket: number): unknown[] => messages.filter((message) => message.ticket === ticket)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async toldOf(ticket, withinMs) {
      const deadlineMs = clock.monotonicMs() + withinMs
      while (of(ticket).length === 0 && clock.monotonicMs() < deadlineMs) await clock.sleep(POLL_MS)
      return of(ticket)
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
