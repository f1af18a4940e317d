import type { IncomingMessage, ServerResponse } from 'node:http'

/** A text, or what makes one of the request. Without a text the header is not sent. */
export type HeaderValue = string | ((req: IncomingMessage) => string | undefined)

export interface HeaderOptions {
  /** Sent with every reply. */
  always?: Record<string, HeaderValue>
  /** Sent with replies to these paths, and to those below them, as well. */
  paths?: Record<string, Record<string, HeaderValue>>
}

type Next = () => void

/** Middleware that sets headers on replies. */
export function replyHeaders({ always = {}, paths = {} }: HeaderOptions) {
  return (req: IncomingMessage, res: ServerResponse, next: Next): void => {
    for (const [name, value] of Object.entries(always)) {
      const text = typeof value === 'function' ? value(req) : value
      if (text !== undefined) res.setHeader(name, text)
    }
    for (const [path, headers] of Object.entries(paths)) {
      if (isBelow(req.url ?? '/', path)) setAll(req, res, headers)
    }
    next()
  }
}

function setAll(req: IncomingMessage, res: ServerResponse, headers: Record<string, any>): void {
  for (const name of Object.keys(headers)) {
    const text = headers[name](req)
    if (text !== undefined) res.setHeader(name, text)
  }
}

function isBelow(url: string, path: string): boolean {
  const asked = url.split('?')[0]!
  return asked === path || asked.startsWith(path.endsWith('/') ? path : `${path}/`)
}
