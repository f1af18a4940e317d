import type { IncomingMessage } from 'node:http'

export interface Options {
  /** How many proxies stand before the server. 0: the header is not looked at. */
  proxies?: number
}

/**
 * The address a request comes from. What the header tells is worth as much as the proxies that wrote it: with two of them
 * the second entry from the right is the client's. Without enough entries it is the first one.
 */
export function clientAddress(request: IncomingMessage, { proxies = 0 }: Options = {}): string {
  const own = plain(request.socket.remoteAddress ?? '')
  if (proxies === 0) return own

  const entries = forwarded(request)!
  return entries[Math.max(0, entries.length - proxies)]
}

function forwarded(request: IncomingMessage): string[] | null {
  const header = request.headers['x-forwarded-for']
  if (header === undefined) return null
  const entries = String(header)
    .split(',')
    .map((entry) => plain(entry.trim()))
    .filter((entry) => entry !== '')
  return entries.length > 0 ? entries : null
}

/** `::ffff:10.0.0.1` is `10.0.0.1`. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}
