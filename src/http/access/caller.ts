import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { Role } from '../../domain/role.ts'

/** Who asks, as far as a token, a session or a key proves it. */
export interface Caller {
  name: string
  role: Role
  /** The one project that it sees; null for all of them. */
  projectId: number | null
  /** null for the key of a DSN. */
  tokenId: number | null
}

export type ApiEnv = { Bindings: HttpBindings; Variables: { caller: Caller } }
export type Routes = Hono<ApiEnv>

/** A group of routes that know who asks. */
export const routes = (): Routes => new Hono<ApiEnv>()

/** The project that the answer is limited to; null for all. */
export const scopeOf = (c: Context<ApiEnv>): number | null => c.get('caller').projectId
