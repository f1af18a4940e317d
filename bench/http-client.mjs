import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { parentPort } from 'node:worker_threads'

// Runs as a thread, which on Node 20 knows no TypeScript: sends `body` as it is told to, as fast as it is answered, each time
// with another id in place of `eventId`, and says how many requests were refused.
parentPort.on('message', async ({ url, requests, connections, body, eventId }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let left = requests
  let failed = 0
  const sendOneByOne = async () => {
    while (left-- > 0) {
      const unique = body.replaceAll(eventId, randomUUID().replaceAll('-', ''))
      if (!(await isAccepted(url, { agent, body: unique }))) failed++
    }
  }
  await Promise.all(Array.from({ length: connections }, sendOneByOne))
  agent.destroy()
  parentPort.postMessage(failed)
})

function isAccepted(url, { agent, body }) {
  return new Promise((resolve) => {
    const sent = request(url, { method: 'POST', agent })
    sent.once('response', (response) => {
      response.resume().once('end', () => resolve(response.statusCode === 200))
    })
    sent.once('error', () => resolve(false))
    sent.end(body)
  })
}
