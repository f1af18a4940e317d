import type { IncomingMessage, ServerResponse } from 'node:http'
import { clientAddress, type Options } from './address.ts'

/** Lets through so many requests of one address in a window. */
export function limitPerAddress(max: number, windowMs: number, options: Options = {}) {
  const counts = new Map<string, { count: number; until: number }>()
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const address = clientAddress(request, options)
    const now = Date.now()
    let entry = counts.get(address)
    if (!entry || entry.until <= now) counts.set(address, (entry = { count: 0, until: now + windowMs }))
    if (++entry.count <= max) return next()
    response.statusCode = 429
    response.end()
  }
}
