import type { z } from 'zod'
import type { Role } from '../domain/role.ts'

/** One address of the server. Nothing is answered that is not named here, and nobody gets further than what stands here. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'DELETE'
  path: string
  /** The least role that may; `anyone` needs no token. */
  role: Role | 'anyone'
  /** `project`: a token of one project sees what is of that project. `all`: such a token is refused. */
  reach: 'project' | 'all'
  summary: string
  params?: z.ZodObject
  query?: z.ZodObject
  /** Sent as JSON. */
  body?: z.ZodObject
  /** A schema for JSON, else the content type and what it holds. */
  answer: z.ZodObject | { contentType: string; description: string }
}
