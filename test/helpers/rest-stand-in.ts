import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished } from 'vitest'
import { z } from 'zod'

export interface StandInCall {
  params: string[]
  query: Record<string, string>
  body: Record<string, unknown>
}

export interface StandInRoute {
  method: string
  /** Matches the whole path below `base`; its groups are the parameters, decoded. */
  path: RegExp
  /** What may be asked for besides the page; anything else fails the test. */
  query?: z.ZodRawShape
  body?: z.ZodRawShape
  /** A list is paged. */
  answer(call: StandInCall): { status: number; json?: unknown; text?: string } | unknown[]
}

interface Answered {
  status: number
  headers: Record<string, string>
  json?: unknown
  text?: string
}

/** A small API on loopback until the test ends. Requests that its documentation does not describe fail the test. */
export async function restStandIn({
  base,
  routes,
  isAllowed,
  pageParameter,
  fault,
}: {
  base: string
  routes: readonly StandInRoute[]
  isAllowed(headers: IncomingMessage['headers']): boolean
  /** Name of the parameter that says how long a page is. */
  pageParameter: string
  /** Told of every request; what it gives is answered in place of all else. */
  fault?(method: string, path: string): { status: number; headers?: Record<string, string> } | undefined
}): Promise<{ url: string; loseNext(method: string, path: RegExp): void }> {
  const violations: string[] = []
  let lost: { method: string; path: RegExp } | undefined
  const paging = { page: z.string().regex(/^\d+$/).optional(), [pageParameter]: z.string().regex(/^\d+$/).optional() }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = await text(request)
    const url = new URL(request.url!, 'http://stand-in.test')
    const path = url.pathname.slice(base.length)
    const planned = fault?.(request.method!, path)
    if (planned) return void response.writeHead(planned.status, planned.headers).end('{"message":"no"}')
    const route = routes.find((one) => one.method === request.method && one.path.test(path))
    const query = Object.fromEntries(url.searchParams)
    const parsed = z
      .object({ query: z.strictObject({ ...paging, ...route?.query }), body: z.strictObject({ ...route?.body }) })
      .safeParse({ query, body: sent === '' ? {} : JSON.parse(sent) })
    if (!route || !parsed.success || !url.pathname.startsWith(base)) {
      violations.push(
        `${request.method} ${request.url} ${sent}: ${parsed.error?.message ?? 'there is no such address'}`,
      )
      return void response.writeHead(422).end('{}')
    }
    if (!isAllowed(request.headers)) return void response.writeHead(401).end('{"message":"401 Unauthorized"}')
    const params = [...route.path.exec(path)!].slice(1).map(decodeURIComponent)
    const result = route.answer({ params, query, body: parsed.data.body })
    if (lost?.method === request.method && lost?.path.test(path)) {
      lost = undefined
      return void response.destroy()
    }
    send(request, response, paged(result, url))
  }

  function send(
    request: IncomingMessage,
    response: ServerResponse,
    { status, json, text: plain, headers }: Answered,
  ): void {
    const shown = plain ?? JSON.stringify(json)
    const etag = `"${createHash('sha256')
      .update(shown ?? '')
      .digest('hex')}"`
    if (status === 200 && request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
    response
      .writeHead(status, { 'content-type': 'application/json', etag, ...headers })
      .end(status === 204 ? undefined : shown)
  }

  function paged(items: ReturnType<StandInRoute['answer']>, url: URL): Answered {
    if (!Array.isArray(items)) return { headers: {}, ...items }
    const size = Number(url.searchParams.get(pageParameter) ?? 20)
    const page = Number(url.searchParams.get('page') ?? 1)
    const next = new URL(`${origin()}${url.pathname}${url.search}`)
    next.searchParams.set('page', String(page + 1))
    const headers: Record<string, string> = page * size < items.length ? { link: `<${next.href}>; rel="next"` } : {}
    return { status: 200, json: items.slice((page - 1) * size, page * size), headers }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
    expect(violations).toEqual([])
  })
  return {
    url: origin(),
    loseNext: (method, path) => {
      lost = { method, path }
    },
  }
}
