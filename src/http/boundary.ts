import type { Context } from 'hono'
import type { z } from 'zod'
import { ExternalError, messageOf, UserError } from '../domain/errors.ts'
import type { Logger } from '../lib/logger.ts'
import { readBody } from './body.ts'
import type { ErrorResponse } from './contract.ts'

const BODY_BYTES_MAX = 16 * 1024

/** What a request asks for, checked. Throws UserError that names what is wrong. */
export function parseInput<Schema extends z.ZodObject>(
  schema: Schema,
  input: Record<string, unknown>,
): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new UserError(`The request is not right: ${faults.join('; ')}.`)
}

/** What a request brings as JSON, checked. Only JSON is read: a form of another page cannot send it. Throws UserError. */
export async function parseBody<Schema extends z.ZodObject>(
  schema: Schema,
  request: Context['req'],
  bytesMax = BODY_BYTES_MAX,
): Promise<z.output<Schema>> {
  if (!/^application\/json\b/i.test(request.header('content-type') ?? ''))
    throw new UserError('Send JSON, with `Content-Type: application/json`.', { status: 415 })
  const body = jsonOf(await readBody(request, bytesMax))
  if (typeof body !== 'object' || body === null) throw new UserError('The body is not a JSON object.')
  return parseInput(schema, body as Record<string, unknown>)
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}

/** Turns what a route throws into an answer. Only our own faults are logged as errors. */
export function answerError(error: Error, context: Context, logger: Logger): Response {
  const answer = (status: number, message: string, headers: Record<string, string> = {}): Response =>
    // The clients of `/api/0/` print `detail`.
    Response.json(
      context.req.path.startsWith('/api/0/') ? { detail: message } : ({ error: message } satisfies ErrorResponse),
      {
        status,
        headers,
      },
    )

  if (error instanceof UserError) return answer(error.status, error.message)
  if (error instanceof ExternalError) {
    const retryAfterMs = error.retryAfterMs ?? 1000
    return answer(503, error.message, { 'retry-after': String(Math.ceil(retryAfterMs / 1000)) })
  }
  logger.error('a request failed', { path: context.req.path, error: messageOf(error), stack: error.stack })
  return answer(500, 'The server failed on this request; its log says why.')
}
