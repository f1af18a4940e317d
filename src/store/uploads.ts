import { createHash } from 'node:crypto'
import type { Sql } from './database.ts'
import { queryMany } from './many.ts'

/** Which of these pieces are here. */
export async function knownChunks(sql: Sql, checksums: readonly string[]): Promise<Set<string>> {
  const rows = await queryMany<{ checksum: string }>(
    sql,
    checksums.map((checksum) => [checksum]),
    (values) => `select c.checksum from (values ${values}) as v join upload_chunks c on c.checksum = v.column1`,
  )
  return new Set(rows.map(({ checksum }) => checksum))
}

export async function saveChunk(
  sql: Sql,
  { checksum, content, bytes, nowMs }: { checksum: string; content: string; bytes: number; nowMs: number },
): Promise<void> {
  await sql.query(
    `insert into upload_chunks (checksum, content, bytes, created_ms) values ($1, $2, $3, $4)
     on conflict (checksum) do update set created_ms = excluded.created_ms`,
    [checksum, content, bytes, nowMs],
  )
}

export async function chunkContent(sql: Sql, checksum: string): Promise<string | undefined> {
  const [row] = await sql.query<{ content: string }>('select content from upload_chunks where checksum = $1', [
    checksum,
  ])
  return row?.content
}

/** What all pieces take. */
export async function chunkBytes(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ bytes: number }>(
    'select cast(coalesce(sum(bytes), 0) as bigint) as bytes from upload_chunks',
  )
  return row!.bytes
}

export async function deleteChunks(tx: Sql, checksums: readonly string[]): Promise<void> {
  for (const checksum of checksums) await tx.query('delete from upload_chunks where checksum = $1', [checksum])
}

export async function pruneChunks(sql: Sql, beforeMs: number): Promise<void> {
  await sql.query('delete from upload_chunks where created_ms < $1', [beforeMs])
}

export async function isBundleKnown(sql: Sql, projectId: number, checksum: string): Promise<boolean> {
  const rows = await sql.query('select 1 as known from upload_bundles where project_id = $1 and checksum = $2', [
    projectId,
    checksum,
  ])
  return rows.length > 0
}

export async function saveBundle(tx: Sql, projectId: number, checksum: string, nowMs: number): Promise<void> {
  await tx.query(
    'insert into upload_bundles (project_id, checksum, created_ms) values ($1, $2, $3) on conflict do nothing',
    [projectId, checksum, nowMs],
  )
}

export async function saveUploadToken(sql: Sql, token: string, projectId: number, nowMs: number): Promise<void> {
  await sql.query('insert into upload_tokens (token_hash, project_id, created_ms) values ($1, $2, $3)', [
    hashOf(token),
    projectId,
    nowMs,
  ])
}

/** The project that a token may upload to. */
export async function projectOfUploadToken(sql: Sql, token: string): Promise<number | undefined> {
  const [row] = await sql.query<{ project_id: number }>('select project_id from upload_tokens where token_hash = $1', [
    hashOf(token),
  ])
  return row?.project_id
}

/** Tokens are random and long: a fast hash cannot be turned round. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
