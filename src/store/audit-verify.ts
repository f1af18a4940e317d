import { type AuditRecord, type ChainHead, HEAD_KEY, hashOf, parseHead } from './audit.ts'
import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'
import { getSetting } from './settings.ts'

export type AuditVerdict = { intact: true; entries: number } | { intact: false; seq: number; reason: string }

export type AuditRow = AuditRecord & { prevHash: string; hash: string }

const ROWS_PER_READ = 500

/** Of a part of the log that stands by itself: nothing in it says whether more came after it. */
export type ExportVerdict =
  | { intact: true; entries: number; firstSeq: number; lastSeq: number; lastHash: string }
  | { intact: false; seq: number; reason: string }

/** Walks the whole chain, a part at a time. `seq` is the first entry that is not as it was written. */
export async function verifyAudit(sql: Sql): Promise<AuditVerdict> {
  let last = parseHead(undefined)
  for (;;) {
    // The end is read before the rows: what is written meanwhile only makes the rows reach further than it.
    const head = await readHead(sql)
    const rows = await readAfter(sql, last.seq)
    for (const row of rows) {
      const fault = faultOf(row, last)
      if (fault) return { intact: false, ...fault }
      last = { seq: row.seq, hash: row.hash }
    }
    if (rows.length === 0) return compareEnd(last, head)
  }
}

/** Walks entries that left the store. They may begin anywhere in the log; the first is taken at its word of what came before it. */
export async function verifyExport(entries: AsyncIterable<AuditRow>): Promise<ExportVerdict> {
  let last: ChainHead | undefined
  let firstSeq = 0
  for await (const row of entries) {
    if (!last) firstSeq = row.seq
    const fault = faultOf(
      row,
      last ?? (row.seq === 1 ? parseHead(undefined) : { seq: row.seq - 1, hash: row.prevHash }),
    )
    if (fault) return { intact: false, ...fault }
    last = { seq: row.seq, hash: row.hash }
  }
  if (!last) return { intact: true, entries: 0, firstSeq: 0, lastSeq: 0, lastHash: '' }
  return { intact: true, entries: last.seq - firstSeq + 1, firstSeq, lastSeq: last.seq, lastHash: last.hash }
}

function faultOf(row: AuditRow, last: ChainHead): { seq: number; reason: string } | undefined {
  const seq = last.seq + 1
  if (row.seq !== seq) {
    const missing = row.seq - 1 === seq ? `Entry ${seq} is` : `Entries ${seq} to ${row.seq - 1} are`
    return { seq, reason: `${missing} missing${last.seq === 0 ? ' at the beginning of the log' : ''}.` }
  }
  if (row.hash !== hashOf(row.prevHash, row)) return { seq, reason: `Entry ${seq} was changed after it was written.` }
  if (row.prevHash !== last.hash) {
    return { seq, reason: `Entry ${seq} does not follow entry ${last.seq}: one of them was replaced or moved.` }
  }
  return undefined
}

function compareEnd(last: ChainHead, head: ChainHead | undefined): AuditVerdict {
  const seq = last.seq + 1
  if (!head) return { intact: false, seq, reason: 'The note of where the log ends is damaged.' }
  if (head.seq > last.seq) {
    return { intact: false, seq, reason: `The log should end with entry ${head.seq}: its end was cut off.` }
  }
  if (head.seq < last.seq) {
    const extra = head.seq + 1
    return { intact: false, seq: extra, reason: `Entry ${extra} was added past the end of the log.` }
  }
  if (head.hash !== last.hash) {
    return { intact: false, seq: last.seq, reason: `Entry ${last.seq} is not the one that the log ended with.` }
  }
  return { intact: true, entries: last.seq }
}

async function readAfter(sql: Sql, seq: number): Promise<AuditRow[]> {
  const rows = await sql.query('select * from audit where seq > $1 order by seq limit $2', [seq, ROWS_PER_READ])
  return rows.map((row) => camelRow<AuditRow>(row))
}

async function readHead(sql: Sql): Promise<ChainHead | undefined> {
  try {
    return parseHead(await getSetting(sql, HEAD_KEY))
  } catch {
    return undefined
  }
}
