import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import { type Asked, readQuestion, writeAnswer } from './wire.ts'

/** What the model does with one question. */
export type Act =
  | { say: string; end?: 'complete' | 'cut_off' | 'refused' }
  | { status: number; retryAfter?: string; error?: string }
  /** `reset`: the connection breaks. `hang`: never an answer. `half`: the head and a part of the body, then it breaks. */
  | { fault: 'reset' | 'hang' | 'half' }

export type Play = Act | ((asked: Asked) => Act)

export interface ModelServer {
  /** Up to `/v1`, for both wire formats. */
  url: string
  /** In the order in which they came. */
  asked: Asked[]
  /** Connections that were open when the other side gave up. */
  givenUp: number
}

/** A model that plays what it is told, question by question; the last play goes on. Real HTTP, until the test ends. */
export async function modelServer(
  plays: Play[],
  { nowMs = () => Date.now() }: { nowMs?: () => number } = {},
): Promise<ModelServer> {
  const model: ModelServer = { url: '', asked: [], givenUp: 0 }
  const server = createServer(async (request, response) => {
    const asked = readQuestion(request.url ?? '', request.headers, await textOf(request), nowMs())
    const play = plays[Math.min(model.asked.length, plays.length - 1)]!
    model.asked.push(asked)
    response.on('close', () => {
      if (!response.writableEnded) model.givenUp += 1
    })
    perform(typeof play === 'function' ? play(asked) : play, asked, { request, response })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  model.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
  return model
}

function perform(
  act: Act,
  asked: Asked,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): void {
  if ('say' in act) return void response.writeHead(200, JSON_TYPE).end(writeAnswer(asked, act.say, act.end))
  if ('status' in act) {
    const headers = act.retryAfter === undefined ? JSON_TYPE : { ...JSON_TYPE, 'retry-after': act.retryAfter }
    const error = { type: 'error', error: { type: 'api_error', message: act.error ?? `status ${act.status}` } }
    return void response.writeHead(act.status, headers).end(JSON.stringify(error))
  }
  if (act.fault === 'reset') request.socket.destroy()
  if (act.fault === 'half') {
    const body = writeAnswer(asked, '{"issues":[]}')
    response.writeHead(200, { ...JSON_TYPE, 'content-length': String(body.length) })
    response.write(body.slice(0, body.length / 2), () => request.socket.destroy())
  }
}

const JSON_TYPE = { 'content-type': 'application/json' }
