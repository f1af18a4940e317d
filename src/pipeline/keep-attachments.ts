import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import {
  ATTACHMENT_LIMITS,
  type Attachment,
  type AttachmentLimits,
  type AttachmentsKept,
} from '../domain/attachment.ts'
import { attachmentContent } from '../lib/attachment-bytes.ts'
import type { Clock } from '../lib/clock.ts'
import { othersTurn } from '../lib/others-turn.ts'
import { createLineRedactor } from '../lib/redact/redact-lines.ts'
import { type RedactOptions, redactText } from '../lib/redact/redact-text.ts'
import { attachmentsHeld, findSample, insertAttachment, pruneAttachments } from '../store/attachments.ts'
import type { Database } from '../store/database.ts'
import { countIngest } from '../store/ingest-counts.ts'

export interface AttachmentKeeper {
  /**
   * Keeps what came with events that are kept, within the limits; resolves when it is committed. The events come first, and are committed.
   * @throws ExternalError when the store fails.
   */
  keep(projectId: number, attachments: readonly Attachment[]): Promise<void>
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Requests whose attachments are looked through, or wait for that; of more the attachments are dropped, as their events are what counts. */
const WAITING_MAX = 20
/** Lines that are looked through in one turn of the event loop. */
const CHARS_AT_ONCE = 16_384

/** One request at a time: looking through text takes longer than anything else that is done with a request. */
export function createAttachmentKeeper({
  db,
  clock,
  keptOf,
  redaction,
  limits: overrides,
}: {
  db: Database
  clock: Clock
  keptOf(projectId: number): AttachmentsKept
  redaction?: RedactOptions
  limits?: Partial<AttachmentLimits>
}): AttachmentKeeper {
  const limits = { ...ATTACHMENT_LIMITS, ...overrides }
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()

  async function keepAll(projectId: number, attachments: readonly Attachment[]): Promise<void> {
    let kept = 0
    for (const attachment of attachments) if (await keepOne(projectId, attachment)) kept += 1
    await count(projectId, { kept, dropped: attachments.length - kept })
  }

  async function keepOne(projectId: number, attachment: Attachment): Promise<boolean> {
    const isText = isUtf8(attachment.bytes) && !attachment.bytes.includes(0)
    if (!isText && keptOf(projectId) !== 'all') return false
    if (attachment.bytes.length > limits.bytesMax) return false
    const sampleId = await findSample(db, projectId, attachment.eventId)
    if (sampleId === undefined) return false
    const held = await attachmentsHeld(db, { projectId, sampleId, sinceMs: clock.nowMs() - DAY_MS })
    const { length } = attachment.bytes
    const isTooMuch =
      held.ofEvent >= limits.perEventMax ||
      held.eventBytes + length > limits.eventBytesMax ||
      held.dayBytes + length > limits.dayBytesMax
    if (isTooMuch) return false

    const name = redactText(attachment.name, redaction)
    const bytes = isText ? Buffer.from(await redacted(attachment.bytes.toString(), redaction)) : attachment.bytes
    const content = await attachmentContent(bytes)
    const checksum = createHash('sha256').update(name).update('\0').update(bytes).digest('hex')
    return db.transaction(async (tx) => {
      const { contentType } = attachment
      const row = { projectId, sampleId, name, contentType, isText, checksum, content, createdMs: clock.nowMs() }
      const isNew = await insertAttachment(tx, { ...row, bytes: bytes.length })
      if (isNew) await pruneAttachments(tx, projectId, limits.projectBytesMax)
      return isNew
    })
  }

  async function count(projectId: number, { kept, dropped }: { kept: number; dropped: number }): Promise<void> {
    const nowMs = clock.nowMs()
    const hourMs = nowMs - (nowMs % HOUR_MS)
    const counts = Object.entries({ attachment_dropped: dropped, attachment_kept: kept }).filter(
      ([, items]) => items > 0,
    )
    await db.transaction((tx) =>
      countIngest(
        tx,
        counts.map(([kind, items]) => ({ projectId, kind, hourMs, items })),
      ),
    )
  }

  return {
    async keep(projectId, attachments) {
      if (attachments.length === 0 || keptOf(projectId) === 'none') return
      if (waiting >= WAITING_MAX) return count(projectId, { kept: 0, dropped: attachments.length })
      waiting += 1
      const turn = last.then(() => keepAll(projectId, attachments))
      last = turn.catch(() => {})
      await turn.finally(() => (waiting -= 1))
    },
  }
}

/** Line by line, as `prunella redact` does it, with turns for others in between. */
async function redacted(text: string, options: RedactOptions = {}): Promise<string> {
  const redactor = createLineRedactor(options)
  const pieces: (string | undefined)[] = []
  let chars = 0
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    pieces.push(redactor.push(line)?.text)
    chars += line.length
    if (chars < CHARS_AT_ONCE) continue
    chars = 0
    await othersTurn()
  }
  return [...pieces, redactor.end()?.text].join('')
}
