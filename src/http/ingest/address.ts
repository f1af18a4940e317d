import type { IncomingMessage } from 'node:http'
import { UserError } from '../../domain/errors.ts'
import type { Source } from '../../sources/source.ts'

/** Where a signal was sent to. */
export interface Address {
  /** undefined where the body says it: in the tunnel. */
  projectId: number | undefined
  source: Source
  route: string
  query: URLSearchParams
}

/** A project's id is a number and our own API is `/api/v1/`, so the two never meet. Build tools call `/api/0/`. */
const PROJECT_PATH = /^\/api\/(\d{1,15})\/([a-z][a-z\d/]{0,40}?)\/?$/
const INGEST_URL = /^\/(api\/[1-9]\d*\/|tunnel\/?(\?|$))/

/** Whether a request is one of ingest, which guards itself by key. */
export function isIngestUrl(url: string | undefined): boolean {
  return INGEST_URL.test(url ?? '')
}

/** Throws UserError 404 or 405 for what is no address of ingest. */
export function addressOf({ url = '', method }: IncomingMessage, sources: readonly Source[]): Address {
  const [path = '', query = ''] = url.split('?', 2)
  const place = /^\/tunnel\/?$/.test(path) ? tunnelIn(sources) : projectIn(path, sources)
  if (!place) throw new UserError(`Nothing is taken in at ${path.slice(0, 100)}.`, { status: 404 })
  if (method !== 'POST') throw new UserError('Events are sent with POST.', { status: 405 })
  return { ...place, query: new URLSearchParams(query) }
}

/** What a page of any origin sends through a server of its own, past blockers. */
function tunnelIn(sources: readonly Source[]): Omit<Address, 'query'> | undefined {
  const source = sources.find(({ tunnelRoute }) => tunnelRoute !== undefined)
  return source && { projectId: undefined, source, route: source.tunnelRoute! }
}

function projectIn(path: string, sources: readonly Source[]): Omit<Address, 'query'> | undefined {
  const [, project, route = ''] = PROJECT_PATH.exec(path) ?? []
  const source = sources.find(({ routes }) => routes.includes(route))
  return project !== undefined && source ? { projectId: Number(project), source, route } : undefined
}
