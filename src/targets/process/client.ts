import { type IncomingMessage, request } from 'node:http'
import { ExternalError, messageOf } from '../../domain/errors.ts'
import { StaleTargetError } from '../target.ts'
import type { Operation, Protocol, Refusal } from './protocol.ts'

/** Nobody listens, or nobody does any more: the supervisor does not run, or ended while it was asked. */
export class NoSupervisorError extends ExternalError {
  override name = 'NoSupervisorError'
}

const NOBODY = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE']

export type Ask = <O extends Operation>(
  operation: O,
  input: Protocol[O]['input'],
  signal?: AbortSignal,
) => Promise<Protocol[O]['output']>

/** Asks the supervisor behind a socket. Rejects with a NoSupervisorError, a StaleTargetError or an ExternalError in its words. */
export function createClient(socket: string): Ask {
  return async (operation, input, signal) => {
    const [method, path] = operation.split(' ') as [string, string]
    const query = method === 'GET' ? `?${new URLSearchParams(input as Record<string, string>)}` : ''
    const body = method === 'GET' ? '' : JSON.stringify(input)
    const answer = await send({ socket, method, path: path + query, body, signal })
    if (answer.status === 200) return JSON.parse(answer.body)
    const { error, message } = JSON.parse(answer.body) as Refusal
    throw error === 'stale' ? new StaleTargetError(message) : new ExternalError(message)
  }
}

interface Sent {
  socket: string
  method: string
  path: string
  body: string
  signal: AbortSignal | undefined
}

function send({ socket, method, path, body, signal }: Sent): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request({ socketPath: socket, method, path, agent: false, ...(signal ? { signal } : {}) })
    sent.once('response', (response) => {
      bodyOf(response).then((text) => resolve({ status: response.statusCode ?? 0, body: text }), fail)
    })
    sent.once('error', fail)
    sent.end(body)

    function fail(error: Error): void {
      if (signal?.aborted) reject(signal.reason instanceof Error ? signal.reason : error)
      else if (isNobody(error))
        reject(new NoSupervisorError('The supervisor of the app is not running.', { cause: error }))
      else
        reject(
          new ExternalError(`The supervisor did not answer ${method} ${path}: ${messageOf(error)}`, { cause: error }),
        )
    }
  })
}

async function bodyOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function isNobody(error: Error): boolean {
  return 'code' in error && NOBODY.includes(error.code as string)
}
