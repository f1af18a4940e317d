import { type IncomingMessage, request as send } from 'node:http'
import { type Duplex, pipeline } from 'node:stream'
import { occupy, type PickCopy } from './balancer.ts'
import { endToEndHeaders, forwardedHeaders } from './headers.ts'
import type { Answer } from './traffic.ts'

interface Upgrade {
  request: IncomingMessage
  socket: Duplex
  /** What the client has sent already beyond its request. */
  head: Buffer
}

/** Hands a connection over to the app, as for WebSockets: after the handshake bytes pass both ways as they are. */
export function forwardUpgrade(
  { request, socket, head }: Upgrade,
  { pick, count }: { pick: PickCopy; count(answer: Answer): void },
): void {
  // Clients vanish: that is no failure of ours.
  socket.on('error', () => socket.destroy())
  const copy = pick()
  if (!copy) return void socket.end(refusal(503, 'Service Unavailable'))
  const release = occupy(copy)
  socket.once('close', release)
  const sent = send({
    host: copy.host,
    port: copy.port,
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    headers: [...forwardedHeaders(request), 'Connection', 'Upgrade', 'Upgrade', request.headers.upgrade ?? ''],
    agent: false,
    setHost: false,
  })
  sent.once('upgrade', (answer, appSocket, appHead) => {
    counted(101)
    const headers = [...endToEndHeaders(answer), 'Connection', 'Upgrade', 'Upgrade', answer.headers.upgrade ?? '']
    socket.write(headOf(101, 'Switching Protocols', headers))
    if (appHead.length > 0) socket.write(appHead)
    if (head.length > 0) appSocket.write(head)
    pipeline(socket, appSocket, socket, () => {})
  })
  // The app stays with plain HTTP. The end of the connection marks the end of the body.
  sent.once('response', (answer) => {
    const status = answer.statusCode ?? 502
    counted(status)
    socket.write(headOf(status, answer.statusMessage ?? '', [...endToEndHeaders(answer), 'Connection', 'close']))
    pipeline(answer, socket, () => {})
  })
  sent.on('error', () => {
    if (socket.destroyed || socket.writableEnded) return
    counted(502)
    socket.end(refusal(502, 'Bad Gateway'))
  })
  socket.once('close', () => sent.destroy())
  sent.end()

  function counted(status: number): void {
    const { method = 'GET', url = '/' } = request
    count({ release: copy!.release.release, method, url, status, durationMs: 0 })
  }
}

function refusal(status: number, phrase: string): string {
  return headOf(status, phrase, ['Content-Length', '0', 'Connection', 'close'])
}

function headOf(status: number, phrase: string, headers: readonly string[]): string {
  const lines = [`HTTP/1.1 ${status} ${phrase}`]
  for (let i = 0; i + 1 < headers.length; i += 2) lines.push(`${headers[i]}: ${headers[i + 1]}`)
  return `${lines.join('\r\n')}\r\n\r\n`
}
