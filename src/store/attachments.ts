import type { Sql } from './database.ts'
import { camelRow } from './rows.ts'

export interface AttachmentRow {
  id: number
  eventId: string
  name: string
  contentType: string
  isText: boolean
  bytes: number
  createdMs: number
}

export interface NewAttachment {
  projectId: number
  sampleId: number
  name: string
  contentType: string
  isText: boolean
  checksum: string
  bytes: number
  /** Compressed, in base64. */
  content: string
  createdMs: number
}

/** The row of an event that is kept. */
export async function findSample(sql: Sql, projectId: number, eventId: string): Promise<number | undefined> {
  const [row] = await sql.query<{ id: number }>('select id from events where project_id = $1 and event_id = $2', [
    projectId,
    eventId,
  ])
  return row?.id
}

export interface AttachmentsHeld {
  ofEvent: number
  eventBytes: number
  dayBytes: number
}

/** What is there already of an event, and what came in for its project since then. */
export async function attachmentsHeld(
  sql: Sql,
  { projectId, sampleId, sinceMs }: { projectId: number; sampleId: number; sinceMs: number },
): Promise<AttachmentsHeld> {
  const [row] = await sql.query(
    `select (select count(*) from attachments where sample_id = $1) as of_event,
       (select cast(coalesce(sum(bytes), 0) as bigint) from attachments where sample_id = $1) as event_bytes,
       (select cast(coalesce(sum(bytes), 0) as bigint) from attachments where project_id = $2 and created_ms >= $3) as day_bytes`,
    [sampleId, projectId, sinceMs],
  )
  return camelRow<AttachmentsHeld>(row!)
}

/** False when the event is not kept any more, or the file is there already. */
export async function insertAttachment(tx: Sql, attachment: NewAttachment): Promise<boolean> {
  const { projectId, sampleId, name, contentType, isText, checksum, bytes, content, createdMs } = attachment
  const [sample] = await tx.query('select id from events where id = $1 for share', [sampleId])
  if (!sample) return false
  const rows = await tx.query(
    `insert into attachments (project_id, sample_id, name, content_type, is_text, checksum, bytes, content, created_ms)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
    [projectId, sampleId, name, contentType, isText ? 1 : 0, checksum, bytes, content, createdMs],
  )
  return rows.length > 0
}

/** Keeps the newest that fit. */
export async function pruneAttachments(tx: Sql, projectId: number, bytesMax: number): Promise<void> {
  await tx.query(
    `delete from attachments where project_id = $1 and id <= (
       select max(id) from (
         select id, sum(bytes) over (order by id desc) as newer from attachments where project_id = $1
       ) as summed where newer > $2)`,
    [projectId, bytesMax],
  )
}

export async function deleteAttachmentsOf(tx: Sql, sampleId: number): Promise<void> {
  await tx.query('delete from attachments where sample_id = $1', [sampleId])
}

const COLUMNS = 'a.id, e.event_id, a.name, a.content_type, a.is_text, a.bytes, a.created_ms'

/** Of the kept events of an issue, newest first. */
export async function attachmentsOfIssue(sql: Sql, issueId: number, limit: number): Promise<AttachmentRow[]> {
  const rows = await sql.query(
    `select ${COLUMNS} from attachments a join events e on e.id = a.sample_id
     where e.issue_id = $1 order by a.id desc limit $2`,
    [issueId, limit],
  )
  return rows.map(attachmentRowOf)
}

/** undefined for one of another project too. */
export async function findAttachment(
  sql: Sql,
  id: number,
  projectId: number | null,
): Promise<(AttachmentRow & { content: string }) | undefined> {
  const [row] = await sql.query<{ content: string }>(
    `select ${COLUMNS}, a.content from attachments a join events e on e.id = a.sample_id
     where a.id = $1 and (a.project_id = $2 or $2 = 0)`,
    [id, projectId ?? 0],
  )
  if (!row) return undefined
  const { content, ...attachment } = row
  return { ...attachmentRowOf(attachment), content }
}

function attachmentRowOf(row: Record<string, unknown>): AttachmentRow {
  const { isText, ...rest } = camelRow<Omit<AttachmentRow, 'isText'> & { isText: number }>(row)
  return { ...rest, isText: isText !== 0 }
}
