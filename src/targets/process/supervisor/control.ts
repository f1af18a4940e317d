import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { messageOf, UserError } from '../../../domain/errors.ts'
import { StaleTargetError } from '../../target.ts'
import type { Operation, Protocol, Refusal } from '../protocol.ts'

const INPUT_BYTES_MAX = 64 * 1024

export type Handlers = {
  [O in Operation]: (input: Protocol[O]['input']) => Promise<Protocol[O]['output']> | Protocol[O]['output']
}

interface ControlOptions {
  /** Called whenever anybody asks anything. */
  asked(): void
  /** Nothing is answered before: until the state is taken up again, any answer may be wrong. */
  ready: Promise<void>
}

/** Answers the server's questions. Its socket lies in a folder of our own user, and what comes through it is our own writing. */
export function createControl(handlers: Handlers, { asked, ready }: ControlOptions): Server {
  return createServer((request, response) => {
    asked()
    void ready
      .then(() => answer(handlers, request))
      .then(
        (output) => send(response, 200, output),
        (error: unknown) => send(response, error instanceof StaleTargetError ? 409 : 500, refusalOf(error)),
      )
  })
}

async function answer(handlers: Handlers, request: IncomingMessage): Promise<unknown> {
  const url = new URL(request.url ?? '/', 'http://supervisor')
  const operation = `${request.method} ${url.pathname}`
  if (!isOperation(handlers, operation)) throw new UserError(`The supervisor does not know ${operation}.`)
  const input = request.method === 'GET' ? Object.fromEntries(url.searchParams) : JSON.parse(await bodyOf(request))
  return handlers[operation](input as never)
}

function isOperation(handlers: Handlers, operation: string): operation is Operation {
  return Object.hasOwn(handlers, operation)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > INPUT_BYTES_MAX) throw new UserError(`A request may have ${INPUT_BYTES_MAX} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function refusalOf(error: unknown): Refusal {
  return { error: error instanceof StaleTargetError ? 'stale' : 'failed', message: messageOf(error) }
}

function send(response: ServerResponse, status: number, output: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(output))
}
