import { createHash, timingSafeEqual } from 'node:crypto'
import type { Role } from '../domain/role.ts'
import { randomSecret } from '../lib/ids.ts'
import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'

/** `token` for programs and people, `session` of a page that has signed in, `link` that signs in once. */
export type AccessKind = 'token' | 'session' | 'link'

export interface AccessToken {
  id: number
  kind: AccessKind
  /** Who it stands for in the audit log. */
  name: string
  role: Exclude<Role, 'ingest'>
  /** null for all projects. */
  projectId: number | null
  /** The token that a session was made with: it ends with it. */
  parentId: number | null
  createdMs: number
  /** null for never. */
  expiresMs: number | null
  revokedMs: number | null
}

/** Makes one. Its text, `prn_<id>_<64 hexadecimal digits>`, is known only to who gets it here. */
export async function createAccessToken(
  tx: Sql,
  token: Omit<AccessToken, 'id' | 'revokedMs'>,
): Promise<{ id: number; text: string }> {
  const secret = randomSecret()
  const [row] = await tx.query<{ id: number }>(
    `insert into access_tokens (kind, name, role, project_id, parent_id, secret_hash, created_ms, expires_ms)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
    [
      token.kind,
      token.name,
      token.role,
      token.projectId,
      token.parentId,
      hashOf(secret),
      token.createdMs,
      token.expiresMs,
    ],
  )
  return { id: row!.id, text: `prn_${row!.id}_${secret}` }
}

/** The one with this text, if it is valid now. Takes as long for a wrong secret as for a right one. */
export async function findAccessToken(sql: Sql, text: string, nowMs: number): Promise<AccessToken | undefined> {
  const [, id, secret] = /^prn_(\d{1,15})_([0-9a-f]{64})$/.exec(text) ?? []
  if (id === undefined || secret === undefined) return undefined
  const [row] = await sql.query(
    'select * from access_tokens where id = $1 and revoked_ms is null and (expires_ms is null or expires_ms > $2)',
    [Number(id), nowMs],
  )
  if (!row) return undefined
  const { secretHash, ...token } = camelRow<AccessToken & { secretHash: string }>(row)
  return timingSafeEqual(Buffer.from(secretHash), Buffer.from(hashOf(secret))) ? token : undefined
}

export async function findAccessTokenById(sql: Sql, id: number): Promise<AccessToken | undefined> {
  const [row] = await sql.query(`${SELECT_TOKENS} where id = $1`, [id])
  return row && camelRow<AccessToken>(row)
}

/** Those that are valid now, links left out. */
export async function listAccessTokens(sql: Sql, nowMs: number): Promise<AccessToken[]> {
  const rows = await sql.query(
    `${SELECT_TOKENS} where kind <> 'link' and revoked_ms is null and (expires_ms is null or expires_ms > $1) order by id`,
    [nowMs],
  )
  return rows.map((row) => camelRow<AccessToken>(row))
}

/** Ends one and the sessions that were made with it. False when it was over already: only one caller gets true. */
export async function revokeAccessToken(tx: Sql, id: number, nowMs: number): Promise<boolean> {
  const rows = await tx.query(
    'update access_tokens set revoked_ms = $1 where id = $2 and revoked_ms is null returning id',
    [nowMs, id],
  )
  await tx.query('update access_tokens set revoked_ms = $1 where parent_id = $2 and revoked_ms is null', [nowMs, id])
  return rows.length === 1
}

/** Sessions and links that are over tell nothing any more. */
export async function pruneSessions(tx: Sql, nowMs: number): Promise<void> {
  await tx.query(`delete from access_tokens where kind <> 'token' and expires_ms <= $1`, [nowMs])
}

const SELECT_TOKENS = `select id, kind, name, role, project_id, parent_id, created_ms, expires_ms, revoked_ms from access_tokens`

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
