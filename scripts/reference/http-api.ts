import { z } from 'zod'
import type { Endpoint } from '../../src/http/endpoint.ts'
import { ENDPOINTS } from '../../src/http/endpoints.ts'
import { type JsonSchema, typeOf } from './json-schema.ts'
import { table } from './markdown.ts'

/** The page `docs/reference/http-api.md`. */
export function httpApiPage(): string {
  return `# HTTP API

Send a token as \`Authorization: Bearer ...\`: \`prunella token create\` makes one. Each address names the least role that may use it, of
viewer, operator, approver and admin; a token of one project sees nothing of the others. Times are milliseconds since 1970, UTC. Who is not
known gets 401, who may not 403, too many wrong tokens 429. A request that is not right gets 400, what is not there 404, a store that does not answer 503
with \`Retry-After\`: each with \`{"error": "<one sentence>"}\`. Only names of loopback, and those of \`allowed_hosts\`, are
answered. Titles, messages and paths come from outside: show them as text, never as markup.

${ENDPOINTS.map(endpointSection).join('\n')}`
}

function endpointSection({ method, path, role, reach, summary, params, query, body, answer }: Endpoint): string {
  const parts = [`## ${method} ${path}\n\n${summary}\n\n${forWhom(role, reach)}\n`]
  if (params) parts.push(`In the path:\n\n${table(['name', 'type', 'meaning'], parameterRows(params))}`)
  if (query) parts.push(`In the query:\n\n${table(['name', 'type', 'default', 'meaning'], queryRows(query))}`)
  if (body) parts.push(`In the body, as JSON:\n\n${table(['field', 'type', 'meaning'], parameterRows(body))}`)
  if ('contentType' in answer) parts.push(`Answers \`${answer.contentType}\`. ${answer.description}\n`)
  else parts.push(`Answers JSON:\n\n${table(['field', 'type', 'meaning'], answerRows(schemaOf(answer), ''))}`)
  return parts.join('\n')
}

function forWhom(role: Endpoint['role'], reach: Endpoint['reach']): string {
  if (role === 'anyone') return 'For anyone.'
  return `For the role ${role}${reach === 'all' ? ', with a token of all projects' : ''}.`
}

function parameterRows(schema: z.ZodObject): string[][] {
  return Object.entries(schemaOf(schema).properties ?? {}).map(([name, field]) => [
    `\`${name}\``,
    typeOf(field),
    field.description ?? '',
  ])
}

function queryRows(schema: z.ZodObject): string[][] {
  return Object.entries(schemaOf(schema).properties ?? {}).map(([name, field]) => [
    `\`${name}\``,
    typeOf(field),
    field.default === undefined ? '' : `\`${String(field.default)}\``,
    field.description ?? '',
  ])
}

/** A row for each field, those inside of objects and lists after the one that holds them. */
function answerRows(schema: JsonSchema, prefix: string): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`
    const inner = field.anyOf?.find(({ type }) => type !== 'null') ?? field
    const rows = [[`\`${path}\``, typeOf(field), field.description ?? inner.description ?? '']]
    if (inner.items) return [...rows, ...answerRows(inner.items, `${path}[].`)]
    return [...rows, ...answerRows(inner, `${path}.`)]
  })
}

function schemaOf(schema: z.ZodObject): JsonSchema {
  return z.toJSONSchema(schema, { io: 'output' }) as JsonSchema
}
