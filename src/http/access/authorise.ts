import type { MiddlewareHandler } from 'hono'
import { UserError } from '../../domain/errors.ts'
import { mayActAs } from '../../domain/role.ts'
import type { Endpoint } from '../endpoint.ts'
import { ENDPOINTS } from '../endpoints.ts'
import { isUpload } from '../routes/uploads.ts'
import type { Access } from './access.ts'
import type { ApiEnv } from './caller.ts'

/** Lets through what the table of endpoints allows the caller. What it does not name is not there, but for the files of the page. */
export function authorise(access: Access, pagePaths: ReadonlySet<string>): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    // Build tools bring a token of another kind, which their routes ask for.
    if (isUpload(c.req.path)) return next()
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method
    const endpoint = findEndpoint(method, c.req.path)
    if (!endpoint) return method === 'GET' && pagePaths.has(c.req.path) ? next() : c.notFound()
    if (endpoint.role === 'anyone') return next()
    const caller = await access.callerOf(c)
    if (!mayActAs(caller.role, endpoint.role)) {
      throw new UserError(`This needs the role ${endpoint.role}; ${caller.name} has ${caller.role}.`, { status: 403 })
    }
    if (endpoint.reach === 'all' && caller.projectId !== null)
      throw new UserError('This is about all projects; the token is for one of them.', { status: 403 })
    c.set('caller', caller)
    return next()
  }
}

function findEndpoint(method: string, path: string): Endpoint | undefined {
  return MATCHERS.find(({ endpoint, pattern }) => endpoint.method === method && pattern.test(path))?.endpoint
}

const MATCHERS = ENDPOINTS.map((endpoint) => ({
  endpoint,
  pattern: new RegExp(`^${endpoint.path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`),
}))
