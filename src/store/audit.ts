import { createHash } from 'node:crypto'
import { type Sql, storableText } from './database.ts'
import { lockSetting, setSetting } from './settings.ts'

/** What somebody means to do, what came of it, or a remark. */
export type AuditPhase = 'intent' | 'result' | 'note'

export interface AuditEntry {
  atMs: number
  /** Who: `prunella`, or the name of a person. */
  actor: string
  action: string
  subject: string
  /** One effect has one intent and one result, by a unique index: a second one is refused. */
  effectKey: string
  phase: AuditPhase
  /** Stored as JSON. */
  detail: unknown
}

export interface ChainHead {
  seq: number
  hash: string
}

/** Where the chain ends, kept apart from it: without this a tail that was cut off would not be missed. */
export const HEAD_KEY = 'audit_head'
const EMPTY_CHAIN: ChainHead = { seq: 0, hash: '0'.repeat(64) }

/** Adds an entry, in the transaction of what it tells. Takes turns with all other writers until that transaction ends. */
export async function appendAudit(tx: Sql, entry: AuditEntry): Promise<void> {
  const head = parseHead(await lockSetting(tx, HEAD_KEY, entry.atMs))
  const row = { ...storedForm(entry), seq: head.seq + 1 }
  const hash = hashOf(head.hash, row)
  await tx.query(
    `insert into audit (seq, at_ms, actor, action, subject, effect_key, phase, detail, prev_hash, hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [row.seq, row.atMs, row.actor, row.action, row.subject, row.effectKey, row.phase, row.detail, head.hash, hash],
  )
  await setSetting(tx, HEAD_KEY, JSON.stringify({ seq: row.seq, hash } satisfies ChainHead), entry.atMs)
}

/** What the log says of one effect. An intent without a result: a crash fell between the two. */
export async function findEffect(
  sql: Sql,
  effectKey: string,
): Promise<{ intent?: { atMs: number; detail: unknown }; result?: { atMs: number; detail: unknown } }> {
  const rows = await sql.query<{ phase: string; at_ms: number; detail: string }>(
    "select phase, at_ms, detail from audit where effect_key = $1 and phase in ('intent', 'result')",
    [effectKey],
  )
  return Object.fromEntries(
    rows.map(({ phase, at_ms, detail }) => [phase, { atMs: at_ms, detail: JSON.parse(detail) }]),
  )
}

/** An entry as its row holds it; `detail` is JSON text. */
export type AuditRecord = Omit<AuditEntry, 'phase' | 'detail'> & { seq: number; phase: string; detail: string }

/** Every field counts, in a fixed order, each delimited by JSON. */
export function hashOf(prevHash: string, record: AuditRecord): string {
  const { seq, atMs, actor, action, subject, effectKey, phase, detail } = record
  const text = JSON.stringify([prevHash, seq, atMs, actor, action, subject, effectKey, phase, detail])
  return createHash('sha256').update(text).digest('hex')
}

export function parseHead(value: string | undefined): ChainHead {
  return value ? (JSON.parse(value) as ChainHead) : EMPTY_CHAIN
}

/** As the store will give it back, else text from outside (a NUL, half a surrogate pair) would look like tampering. */
function storedForm({ atMs, detail, ...texts }: AuditEntry): Omit<AuditRecord, 'seq'> {
  const clean = (text: string): string => storableText(Buffer.from(text).toString())
  return {
    atMs,
    actor: clean(texts.actor),
    action: clean(texts.action),
    subject: clean(texts.subject),
    effectKey: clean(texts.effectKey),
    phase: texts.phase,
    detail: JSON.stringify(detail ?? null),
  }
}
