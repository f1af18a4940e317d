import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { OpenAPIBackend } from 'openapi-backend'
import { expect, onTestFinished } from 'vitest'
import { type Clock, systemClock } from '../../../src/lib/clock.ts'
import { packageRoot } from '../../../src/lib/package-root.ts'
import { actorOfJwt, appOperations, type StoredApp } from './app.ts'
import { Faults, isCarriedOut, sendFault } from './faults.ts'
import { OPERATIONS, type Operation, problem, type Reply } from './operations.ts'
import { type RateLimit, RateLimits } from './rate-limits.ts'
import { type Actor, GithubState } from './state.ts'

const DESCRIPTION = join(packageRoot(), 'test', 'fixtures', 'github', 'description.json')
const PER_PAGE_MAX = 100

export interface GithubOptions {
  clock?: Clock
  /** Before every path, as `/api/v3` of GitHub Enterprise. */
  prefix?: string
  /** How long search does not know of a new issue; Infinity for ever. */
  searchLagMs?: number
  limits?: { search?: RateLimit; all?: RateLimit }
  operations?: Record<string, Operation>
  /** Whether the test ends well although requests were made that GitHub does not describe. */
  mayBreakDescription?: boolean
}

export interface LoggedRequest {
  operation: string
  method: string
  path: string
  body: string
  atMs: number
  status: number
}

/**
 * GitHub as far as the program knows it, on a port of loopback until the test ends. Every request is held against GitHub's own published
 * description; one that it does not allow is answered with 422 and fails the test at its end.
 */
export class Github {
  readonly state: GithubState
  readonly faults = new Faults()
  readonly requests: LoggedRequest[] = []
  readonly violations: string[] = []
  searchLagMs: number
  /** Of a classic token; others do not say theirs. */
  scopes: string | undefined
  url = ''
  readonly #tokens = new Map<string, { actor: Actor; untilMs: number }>()
  readonly #apps: StoredApp[] = []
  readonly #operations: Record<string, Operation>
  readonly #prefix: string
  readonly #limits: RateLimits
  readonly #api: OpenAPIBackend

  private constructor(
    api: OpenAPIBackend,
    { clock = systemClock, prefix = '', searchLagMs = 0, limits = {}, operations = {} }: GithubOptions,
  ) {
    this.#api = api
    this.state = new GithubState(clock)
    this.searchLagMs = searchLagMs
    this.#prefix = prefix
    this.#limits = new RateLimits(clock, limits)
    const apps = appOperations(this.#apps, (token, actor, untilMs) => this.#tokens.set(token, { actor, untilMs }))
    this.#operations = { ...OPERATIONS, ...apps, ...operations }
  }

  static async start(options: GithubOptions = {}): Promise<Github> {
    description ??= describe()
    const github = new Github(await description, options)
    const server = createServer((request, response) => {
      github
        .#answer(request, response)
        .catch((error: unknown) => response.writeHead(500).end(String(error instanceof Error ? error.stack : error)))
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    github.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${github.#prefix}`
    onTestFinished(() => {
      server.closeAllConnections()
      server.close()
      if (!options.mayBreakDescription) expect(github.violations).toEqual([])
    })
    return github
  }

  /** Whoever shows the token is this actor from now on. */
  addToken(token: string, actor: Actor): void {
    this.#tokens.set(token, { actor, untilMs: Number.POSITIVE_INFINITY })
  }

  /** Of everybody, as when an organisation takes them all back. */
  revokeTokens(): void {
    this.#tokens.clear()
  }

  addApp(app: StoredApp): void {
    this.#apps.push(app)
  }

  /** Whether it signs in with git, too. */
  accepts(token: string): boolean {
    return this.#actorOf(token) !== undefined
  }

  #actorOf(token: string): Actor | undefined {
    const nowMs = this.state.clock.nowMs()
    const known = this.#tokens.get(token)
    if (known && known.untilMs > nowMs) return known.actor
    return actorOfJwt(token, this.#apps, nowMs)
  }

  addOperation(id: string, operation: Operation): void {
    this.#operations[id] = operation
  }

  /** What was asked for, by GitHub's id of the operation. */
  count(operation: string): number {
    return this.requests.filter((one) => one.operation === operation).length
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request)
    const url = new URL(request.url ?? '/', 'http://github.test')
    const path = encodeTail(url.pathname.slice(this.#prefix.length))
    const found = this.#api.matchOperation({ method: request.method!, path, headers: {} })
    const operation = found?.operationId ?? 'unknown'
    const logged = {
      operation,
      method: request.method!,
      path: url.pathname + url.search,
      body,
      atMs: this.state.clock.nowMs(),
      status: 0,
    }
    this.requests.push(logged)
    response.once('close', () => {
      logged.status = response.headersSent ? response.statusCode : 0
    })

    const fault = this.faults.next(operation)
    if (fault && !isCarriedOut(fault)) return sendFault(fault, response, '')
    const reply = this.#reply(request, { operation, path, url, body })
    const { status, headers, text: replyText } = this.#rendered(reply, url)
    if (fault) return sendFault(fault, response, replyText)
    const etag = `W/"${createHash('sha256').update(replyText).digest('hex')}"`
    const scopes = this.scopes === undefined ? {} : { 'x-oauth-scopes': this.scopes }
    const all = { 'content-type': 'application/json; charset=utf-8', etag, ...scopes, ...headers }
    if (request.method === 'GET' && status === 200 && request.headers['if-none-match'] === etag)
      return void response.writeHead(304, { etag }).end()
    response.writeHead(status, status === 204 ? headers : all).end(status === 204 ? undefined : replyText)
  }

  #reply(
    request: IncomingMessage,
    { operation, path, url, body }: { operation: string; path: string; url: URL; body: string },
  ): Reply {
    const query = Object.fromEntries(url.searchParams)
    const handler = this.#operations[operation]
    const violation = handler
      ? this.#violationOf({ method: request.method!, path, query, headers: request.headers, body })
      : `${request.method} ${url.pathname} is no request that the stand-in knows`
    if (violation) {
      this.violations.push(violation)
      return problem(422, violation)
    }
    const actor = this.#actorOf(/^(?:Bearer|token) (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '')
    if (!actor) return problem(401, 'Bad credentials')
    const limited = this.#limits.refusalOf(operation)
    if (limited) return limited
    const { params } = this.#api.router.parseRequest(
      { method: request.method!, path, headers: {} },
      this.#api.getOperation(operation),
    )
    return handler!({
      state: this.state,
      actor,
      params: Object.fromEntries(
        Object.entries(params).map(([name, value]) => [name, decodeURIComponent(String(value))]),
      ),
      query,
      body: body === '' ? {} : JSON.parse(body),
      searchLagMs: this.searchLagMs,
    })
  }

  /** What GitHub would not take, or would pass over in silence. */
  #violationOf(request: {
    method: string
    path: string
    query: Record<string, string>
    headers: IncomingMessage['headers']
    body: string
  }): string | undefined {
    const { method, path, query, headers, body } = request
    const where = `${method} ${path}`
    if (!headers['user-agent']) return `${where} has no User-Agent`
    if (!headers['x-github-api-version']) return `${where} names no version of the API`
    const operation = this.#api.matchOperation({ method, path, headers: {} })!
    const known = (operation.parameters ?? []).flatMap((one) => ('name' in one && one.in === 'query' ? [one.name] : []))
    const unknown = Object.keys(query).filter((name) => !known.includes(name))
    if (unknown.length > 0) return `${where} has unknown parameters ${unknown.join(', ')}`
    const types = { 'content-type': headers['content-type'] ?? 'application/json' }
    // Of parameters only what is there is text: numbers are written as they should be.
    const numeric = (value: string) => (/^\d+$/.test(value) ? Number(value) : value)
    const typed = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, numeric(value)])) as Record<
      string,
      string
    >
    const { errors } = this.#api.validateRequest(
      { method, path, query: typed, headers: types, body: body || undefined },
      operation,
    )
    const real = (errors ?? []).filter(({ instancePath }) => !instancePath.startsWith('/path'))
    if (real.length > 0) return `${where}: ${JSON.stringify(real)}`
    return unknownField(operation, body) && `${where} has an unknown field ${unknownField(operation, body)}`
  }

  #rendered(
    { status, body, headers = {}, list }: Reply,
    url: URL,
  ): { status: number; headers: Record<string, string>; text: string } {
    if (!list) return { status, headers, text: JSON.stringify(body) ?? '' }
    const perPage = Math.min(Number(url.searchParams.get('per_page') ?? 30), PER_PAGE_MAX)
    const page = Number(url.searchParams.get('page') ?? 1)
    const last = Math.max(1, Math.ceil(list.items.length / perPage))
    const items = list.items.slice((page - 1) * perPage, page * perPage)
    const linkTo = (to: number, rel: string): string => {
      const target = new URL(`${this.url}${url.pathname.slice(this.#prefix.length)}${url.search}`)
      target.searchParams.set('page', `${to}`)
      return `<${target.href}>; rel="${rel}"`
    }
    const links = [
      ...(page > 1 ? [linkTo(page - 1, 'prev'), linkTo(1, 'first')] : []),
      ...(page < last ? [linkTo(page + 1, 'next'), linkTo(last, 'last')] : []),
    ]
    const link: Record<string, string> = links.length > 0 ? { link: links.join(', ') } : {}
    return {
      status,
      headers: { ...headers, ...link },
      text: JSON.stringify(list.wrap?.(items, list.items.length) ?? items),
    }
  }
}

let description: Promise<OpenAPIBackend> | undefined

/** Takes a while: one serves all tests of a file. */
async function describe(): Promise<OpenAPIBackend> {
  const definition = JSON.parse(readFileSync(DESCRIPTION, 'utf8'))
  const api = new OpenAPIBackend({
    definition,
    quick: true,
    ajvOpts: { strict: false, logger: false, coerceTypes: false },
  })
  return api.init()
}

/** References and paths hold slashes, which GitHub takes as they are. */
function encodeTail(path: string): string {
  return path.replace(
    /(\/(?:contents|branches|git\/refs?|git\/matching-refs)\/)(.+)$/,
    (_, start: string, tail: string) => {
      return start + encodeURIComponent(decodeURIComponent(tail))
    },
  )
}

function unknownField(operation: object, body: string): string | undefined {
  const { requestBody } = operation as {
    requestBody?: { content?: Record<string, { schema?: { properties?: object } }> }
  }
  const properties = requestBody?.content?.['application/json']?.schema?.properties
  if (properties === undefined || body === '') return undefined
  return Object.keys(JSON.parse(body) as object).find((name) => !Object.hasOwn(properties, name))
}
