import type { Sql } from './database.ts'
import { queryMany } from './many.ts'
import { camelRow } from './rows.ts'

export interface FingerprintKey {
  projectId: number
  fingerprint: string
}

export interface KnownFingerprint extends FingerprintKey {
  issueId: number
  /** The fingerprint that its issue was made by. */
  issueFingerprint: string
}

/** Those of the fingerprints that lead to an issue already. */
export async function knownFingerprints(sql: Sql, keys: readonly FingerprintKey[]): Promise<KnownFingerprint[]> {
  const rows = await queryMany(
    sql,
    keys.map(({ projectId, fingerprint }) => [projectId, fingerprint]),
    // Both engines name the columns of VALUES so; only the cast tells PostgreSQL the type of a parameter.
    (values) =>
      `select f.project_id, f.fingerprint, f.issue_id, i.fingerprint as issue_fingerprint from (values ${values}) as v
       join issue_fingerprints f on f.project_id = cast(v.column1 as bigint) and f.fingerprint = v.column2
       join issues i on i.id = f.issue_id`,
  )
  return rows.map((row) => camelRow(row as Record<string, unknown>))
}

/**
 * From now on the fingerprints lead to these issues; what leads to one already stays.
 * @returns those that another transaction has led elsewhere meanwhile.
 */
export async function linkFingerprints<Link extends FingerprintKey & { issueId: number }>(
  tx: Sql,
  links: readonly Link[],
): Promise<Link[]> {
  const linked = await queryMany<Record<string, unknown>>(
    tx,
    links.map(({ projectId, fingerprint, issueId }) => [projectId, fingerprint, issueId]),
    (values) =>
      `insert into issue_fingerprints (project_id, fingerprint, issue_id) values ${values}
       on conflict (project_id, fingerprint) do nothing returning project_id, fingerprint`,
  )
  const made = new Set(linked.map((row) => camelRow<FingerprintKey>(row)).map(keyOf))
  const others = links.filter((link) => !made.has(keyOf(link)))
  const leads = new Map((await knownFingerprints(tx, others)).map((known) => [keyOf(known), known.issueId]))
  return others.filter((link) => leads.get(keyOf(link)) !== link.issueId)
}

function keyOf({ projectId, fingerprint }: FingerprintKey): string {
  return `${projectId}:${fingerprint}`
}

/** All that lead to an issue. */
export async function fingerprintsOfIssue(sql: Sql, issueId: number, limit: number): Promise<string[]> {
  const rows = await sql.query<{ fingerprint: string }>(
    'select fingerprint from issue_fingerprints where issue_id = $1 order by fingerprint limit $2',
    [issueId, limit],
  )
  return rows.map(({ fingerprint }) => fingerprint)
}
