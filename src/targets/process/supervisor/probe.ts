import { request } from 'node:http'
import { connect } from 'node:net'
import { messageOf } from '../../../domain/errors.ts'

const CONNECT_TIMEOUT_MS = 1000
const ANSWER_TIMEOUT_MS = 5000
/** What `localhost` may mean to a program that listens on it. */
const LOOPBACK = ['127.0.0.1', '::1']

/** The loopback address on which somebody listens on this port. */
export async function listensOn(port: number): Promise<string | undefined> {
  for (const host of LOOPBACK) if (await accepts({ host, port })) return host
  return undefined
}

function accepts(address: { host: string; port: number }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ ...address, timeout: CONNECT_TIMEOUT_MS })
    const end = (isOpen: boolean) => {
      socket.destroy()
      resolve(isOpen)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    socket.once('timeout', () => end(false))
  })
}

/** Whether `GET path` is answered with a status below 500, and how it was answered. */
export function isAnswering(
  { host, port }: { host: string; port: number },
  path: string,
): Promise<{ ok: boolean; how: string }> {
  return new Promise((resolve) => {
    const end = (ok: boolean, how: string) => resolve({ ok, how: `GET ${path} ${how}` })
    const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS)
    const sent = request({ host, port, path, agent: false, signal }, (response) => {
      const status = response.statusCode ?? 0
      response.destroy()
      end(status < 500, `answered ${status}`)
    })
    sent.once('error', (error) => end(false, signal.aborted ? `took over ${ANSWER_TIMEOUT_MS} ms` : messageOf(error)))
    sent.end()
  })
}
