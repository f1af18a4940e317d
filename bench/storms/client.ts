import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

export interface Load {
  url: string
  events: number
  connections: number
  /** Waits so long after each answer. */
  everyMs?: number
  load: 'one problem' | 'another problem' | 'few problems' | 'different messages' | 'given'
  /** For `given`: an envelope whose id is `bbb…`. */
  body?: string
}

export interface Sent {
  acknowledged: number
  /** By status; 0 when the connection ended without an answer. */
  refused: Record<string, number>
  tookMs: number[]
}

/** A client with a thread of its own, so that it is not what is measured. */
export interface Client {
  /** What was not acknowledged before is sent again first, under the same ids. */
  send(load: Load): Promise<Sent>
  /** Lets the requests in flight be answered, and sends no more. */
  stop(): void
  close(): Promise<unknown>
}

export function createClient(): Client {
  const worker = new Worker(new URL('./load.mjs', import.meta.url))
  return {
    async send(load) {
      worker.postMessage({ do: 'send', ...load })
      return ((await once(worker, 'message')) as [Sent])[0]
    },
    stop: () => worker.postMessage({ do: 'stop' }),
    close: () => worker.terminate(),
  }
}

export async function withClients<T>(count: number, work: (clients: Client[]) => Promise<T>): Promise<T> {
  const clients = Array.from({ length: count }, createClient)
  try {
    return await work(clients)
  } finally {
    for (const client of clients) await client.close()
  }
}
