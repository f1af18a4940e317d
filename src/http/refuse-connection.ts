import type { Socket } from 'node:net'
import { CORS, headerText } from './ingest/headers.ts'

const ANSWERS: Readonly<Record<string, [status: string, reason: string]>> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'The headers are too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request was sent too slowly.'],
}

/** Answers what is no HTTP, so that its sender learns why the connection ends. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [status, reason] = ANSWERS[error.code ?? ''] ?? ['400 Bad Request', `This is no HTTP: ${error.message}.`]
  const headers = { ...CORS, 'x-sentry-error': headerText(reason), 'content-length': '0', connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`, () => socket.destroy())
}
