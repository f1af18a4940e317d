import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { parentPort } from 'node:worker_threads'

// Runs as a thread, which on Node 20 knows no TypeScript. It is told what to send, and says for each request whether it was
// acknowledged and after how long; what was not is sent again, under the same id, when it is told a new address.

/** @type {{ id: string, kind: number }[]} */
const unacknowledged = []
let url = ''
let isStopped = false
const agent = new Agent({ keepAlive: true, maxSockets: 1000 })

parentPort.on('message', async (message) => {
  if (message.do === 'stop') isStopped = true
  if (message.do === 'send') {
    url = message.url
    isStopped = false
    parentPort.postMessage(await sendAll(message))
  }
})

/** @param {{ events: number, connections: number, everyMs?: number, load: string, body?: string }} job */
async function sendAll({ events, connections, everyMs, load, body }) {
  let left = events
  let acknowledged = 0
  const refused = {}
  const tookMs = []
  const next = () =>
    unacknowledged.pop() ?? (left-- > 0 ? { id: randomBytes(16).toString('hex'), kind: left } : undefined)
  const sendOneByOne = async () => {
    while (!isStopped) {
      const event = next()
      if (!event) return
      const startedMs = performance.now()
      const status = await post(BODIES[load](event, body))
      tookMs.push(performance.now() - startedMs)
      if (status === 200) acknowledged++
      else {
        unacknowledged.push(event)
        refused[status] = (refused[status] ?? 0) + 1
        if (status === 0) return
      }
      if (everyMs) await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
  }
  await Promise.all(Array.from({ length: connections }, sendOneByOne))
  return { acknowledged, refused, tookMs }
}

function post(body) {
  return new Promise((resolve) => {
    const sent = request(url, { method: 'POST', agent }, (response) => {
      response.resume().once('close', () => resolve(response.complete ? response.statusCode : 0))
    })
    sent.once('error', () => resolve(0))
    sent.end(body)
  })
}

const FRAMES = Array.from({ length: 8 }, (_, index) => ({
  function: `step${index}`,
  filename: `/srv/shop/src/step-${index}.js`,
  lineno: 10 + index,
  colno: 7,
  in_app: true,
}))

const BODIES = {
  'one problem': ({ id }) => exception(id, { type: 'TypeError', value: 'order.lines is undefined', frames: FRAMES }),
  'another problem': ({ id }) =>
    exception(id, { type: 'RangeError', value: 'no such page', frames: FRAMES.slice(0, 3) }),
  'few problems': ({ id, kind }) =>
    exception(id, { type: `Error${'ABCDEFGHIJ'[kind % 10]}`, value: 'it failed', frames: FRAMES }),
  'different messages': ({ id }) => envelope(id, { message: [words(), words(), words()].join(' ') }),
  given: ({ id }, body) => body.replaceAll('b'.repeat(32), id),
}

function words() {
  return [...randomBytes(7)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')
}

function exception(id, { type, value, frames }) {
  return envelope(id, { exception: { values: [{ type, value, stacktrace: { frames } }] } })
}

function envelope(id, fields) {
  const event = {
    event_id: id,
    platform: 'node',
    level: 'error',
    release: 'shop@1',
    timestamp: Date.now() / 1000,
    ...fields,
  }
  return `{"event_id":"${id}"}\n{"type":"event"}\n${JSON.stringify(event)}\n`
}
