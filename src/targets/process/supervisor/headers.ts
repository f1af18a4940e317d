import type { IncomingMessage } from 'node:http'

/** What concerns one connection only, and not the message on it. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  // Node has answered it already.
  'expect',
])

/** Not to be talked away: the next one would take the body for a request of its own. */
const FRAMING = new Set(['content-length', 'host'])

/** Headers of a request as the app should see them: its client, not us. Flat list of names and values, as Node takes it. */
export function forwardedHeaders(request: IncomingMessage): string[] {
  const { 'x-forwarded-for': hops, 'x-forwarded-proto': scheme, 'x-forwarded-host': host } = request.headers
  const added = ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host']
  const client = request.socket.remoteAddress ?? 'unknown'
  return [
    ...endToEndHeaders(request, added),
    ...['X-Forwarded-For', hops === undefined ? client : `${[hops].flat().join(', ')}, ${client}`],
    ...['X-Forwarded-Proto', [scheme].flat()[0] ?? 'http'],
    ...['X-Forwarded-Host', [host].flat()[0] ?? request.headers.host ?? ''],
    // A body of unknown length needs its frame again.
    ...(request.headers['transfer-encoding'] === undefined ? [] : ['Transfer-Encoding', 'chunked']),
  ]
}

/** All headers but those of the connection, in their order and spelling; also less `without`. */
export function endToEndHeaders(message: IncomingMessage, without: readonly string[] = []): string[] {
  const ofConnection = (message.headers.connection ?? '').toLowerCase().split(/\s*,\s*/)
  const left: string[] = []
  for (let i = 0; i + 1 < message.rawHeaders.length; i += 2) {
    const [name, value] = [message.rawHeaders[i]!, message.rawHeaders[i + 1]!]
    const key = name.toLowerCase()
    if (HOP_BY_HOP.has(key) || without.includes(key)) continue
    if (ofConnection.includes(key) && !FRAMING.has(key)) continue
    left.push(name, value)
  }
  return left
}
