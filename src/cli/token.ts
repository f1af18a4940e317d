import { UserError } from '../domain/errors.ts'
import { ROLES } from '../domain/role.ts'
import { createSignInLink } from '../http/access/sign-in-link.ts'
import { systemClock } from '../lib/clock.ts'
import {
  type AccessToken,
  createAccessToken,
  findAccessTokenById,
  listAccessTokens,
  revokeAccessToken,
} from '../store/access-tokens.ts'
import { appendAudit } from '../store/audit.ts'
import type { Sql } from '../store/database.ts'
import { localActor } from './actor.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import type { Command, Io } from './command.ts'
import { table } from './text.ts'
import { withStore } from './with-store.ts'

const usage =
  '<create|list|revoke|link> <id> [--name NAME] [--role ROLE] [--project NAME] [--days N] [--json] [--config FILE]'
const GRANTABLE = ROLES.filter((role) => role !== 'ingest')
const DAY_MS = 86_400_000
const DAYS_MAX = 3650

export const token: Command = {
  name: 'token',
  summary: 'Say who may read and act: create, list and revoke tokens, or make a link that signs the page in once',
  usage,
  async run(argv, io) {
    const options = {
      ...STORE_OPTIONS,
      name: { type: 'string' },
      role: { type: 'string' },
      project: { type: 'string' },
      days: { type: 'string' },
    } as const
    const { values, positionals } = parseArguments(argv, options, { usage: `token ${usage}`, positionals: 2 })
    const [verb = '', id] = positionals
    switch (verb) {
      case 'create':
        return create(values, io)
      case 'list':
        return list(values, io)
      case 'revoke':
        return revoke(values, idOf(id), io)
      case 'link':
        return link(values, io)
      default:
        throw new UserError(`Say what to do. Usage: prunella token ${usage}`)
    }
  },
}

interface Values {
  config?: string | undefined
  json: boolean
  name?: string | undefined
  role?: string | undefined
  project?: string | undefined
  days?: string | undefined
}

async function create({ config: path, json, name, role, project, days }: Values, io: Io): Promise<number> {
  const wanted = { name: nameOf(name), role: roleOf(role) }
  const createdMs = systemClock.nowMs()
  const expiresMs = days === undefined ? null : createdMs + daysOf(days) * DAY_MS
  const made = await withStore(
    path,
    async (db, config) => {
      const projectId = project === undefined ? null : config.projects.find((one) => one.name === project)?.id
      if (projectId === undefined) throw new UserError(`There is no project ${project} in the configuration.`)
      return db.transaction(async (tx) => {
        const taken = (await listAccessTokens(tx, createdMs)).some(
          (one) => one.kind === 'token' && one.name === wanted.name,
        )
        if (taken) throw new UserError(`There is a token named ${wanted.name}: revoke it, or take another name.`)
        const fresh = { kind: 'token', ...wanted, projectId, parentId: null, createdMs, expiresMs } as const
        const token = await createAccessToken(tx, fresh)
        await record(tx, { action: 'token_created', id: token.id, detail: { ...wanted, projectId, expiresMs } })
        return token
      })
    },
    { create: true },
  )
  if (json) io.stdout(`${JSON.stringify({ id: made.id, token: made.text })}\n`)
  else io.stdout(`${made.text}\nThis is token ${made.id}, for ${wanted.name}, ${wanted.role}. It is not shown again.\n`)
  return 0
}

async function list({ config, json }: Values, io: Io): Promise<number> {
  const tokens = await withStore(config, (db) => listAccessTokens(db, systemClock.nowMs()))
  if (json) io.stdout(`${JSON.stringify(tokens)}\n`)
  else io.stdout(tokens.length === 0 ? 'There is no token.\n' : table(tokens.map(rowOf)))
  return 0
}

async function revoke({ config }: Values, id: number, io: Io): Promise<number> {
  await withStore(config, (db) =>
    db.transaction(async (tx) => {
      const isOurs = (await findAccessTokenById(tx, id)) && (await revokeAccessToken(tx, id, systemClock.nowMs()))
      if (!isOurs) throw new UserError(`There is no valid token ${id}: \`prunella token list\` shows them.`)
      await record(tx, { action: 'token_revoked', id, detail: null })
    }),
  )
  io.stdout(`Token ${id} is not valid any more, nor is any session that it opened.\n`)
  return 0
}

/** Whoever may read the store on this machine may do everything anyway. */
async function link({ config: path, name, role }: Values, io: Io): Promise<number> {
  const wanted = { name: nameOf(name ?? 'local-admin'), role: roleOf(role ?? 'admin') }
  const url = await withStore(path, (db, { listen }) =>
    createSignInLink(db, { url: `http://${listen.host}:${listen.port}/`, ...wanted, clock: systemClock }),
  )
  io.stdout(`${url}\nIt signs in once, within 15 minutes.\n`)
  return 0
}

function record(tx: Sql, { action, id, detail }: { action: string; id: number; detail: unknown }): Promise<void> {
  return appendAudit(tx, {
    atMs: systemClock.nowMs(),
    actor: localActor(),
    action,
    subject: `token ${id}`,
    effectKey: `${action}:${id}`,
    phase: 'note',
    detail,
  })
}

function rowOf({ id, kind, name, role, projectId, expiresMs }: AccessToken): [string, string] {
  const until = expiresMs === null ? '' : `, until ${new Date(expiresMs).toISOString()}`
  return [String(id), `${kind} of ${name}, ${role}${projectId === null ? '' : `, project ${projectId} only`}${until}`]
}

/** `prunella` itself asks for approvals: nobody may answer in that name. */
function nameOf(name: string | undefined): string {
  if (name === undefined || !/^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$/.test(name) || name.toLowerCase() === 'prunella')
    throw new UserError('Give --name: letters, digits and . _ @ -, at most 64, and not prunella.')
  return name
}

function roleOf(role: string | undefined): (typeof GRANTABLE)[number] {
  const found = GRANTABLE.find((one) => one === role)
  if (!found) throw new UserError(`Give --role: one of ${GRANTABLE.join(', ')}.`)
  return found
}

function daysOf(text: string): number {
  const days = Number(text)
  if (!Number.isInteger(days) || days < 1 || days > DAYS_MAX)
    throw new UserError(`--days must be from 1 to ${DAYS_MAX}.`)
  return days
}

function idOf(text: string | undefined): number {
  if (text === undefined || !/^[1-9]\d{0,14}$/.test(text))
    throw new UserError(`Say which token, by its number. Usage: prunella token revoke <id>`)
  return Number(text)
}
