import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, UserError } from '../domain/errors.ts'
import { attachmentBytes } from '../lib/attachment-bytes.ts'
import { type AttachmentRow, attachmentsOfIssue, findAttachment } from '../store/attachments.ts'
import type { Sql } from '../store/database.ts'
import { findIssueRow } from '../store/queries/issues.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import { type Command, ticketOf } from './command.ts'
import { line, table, time } from './text.ts'
import { withStore } from './with-store.ts'

const usage = '<ticket> [--save DIR] [--json] [--config FILE]'
const SHOWN_MAX = 100

export const attachments: Command = {
  name: 'attachments',
  summary: 'Files that came with the kept events of an issue; --save writes them into a folder',
  usage,
  async run(argv, io) {
    const options = { ...STORE_OPTIONS, save: { type: 'string' } } as const
    const { values, positionals } = parseArguments(argv, options, { usage: `attachments ${usage}`, positionals: 1 })
    const ticket = ticketOf(positionals[0], `attachments ${usage}`)
    const found = await withStore(values.config, async (db) => {
      const rows = await listOf(db, ticket)
      return values.save === undefined ? rows : save(db, rows, values.save)
    })
    io.stdout(values.json ? `${JSON.stringify(found)}\n` : textOf(ticket, found))
    return 0
  },
}

interface Listed extends AttachmentRow {
  /** Where it was written to. */
  file?: string
}

async function listOf(db: Sql, ticket: number): Promise<Listed[]> {
  const issue = await findIssueRow(db, ticket)
  if (!issue) throw new UserError(`There is no ticket ${ticket}. \`prunella issues\` lists them.`)
  return attachmentsOfIssue(db, issue.id, SHOWN_MAX)
}

async function save(db: Sql, rows: readonly Listed[], dir: string): Promise<Listed[]> {
  const saved: Listed[] = []
  for (const row of rows) {
    const found = await findAttachment(db, row.id, null)
    if (!found) continue
    const file = join(dir, fileNameOf(row))
    try {
      await mkdir(dir, { recursive: true })
      await writeFile(file, await attachmentBytes(found.content))
    } catch (cause) {
      throw new UserError(`${file} cannot be written: ${messageOf(cause)}.`, { cause })
    }
    saved.push({ ...row, file })
  }
  return saved
}

/** The number makes it another one for each; of the name nothing stays that means something to a shell or a file system. */
function fileNameOf({ id, name }: AttachmentRow): string {
  const base = name.split(/[/\\]/).at(-1)!
  return `${id}-${base.replace(/[^\p{L}\p{N}._-]/gu, '_').slice(-100)}`
}

function textOf(ticket: number, found: readonly Listed[]): string {
  if (found.length === 0) return `No kept event of ticket ${ticket} has an attachment.\n`
  return table(
    found.map(({ id, name, contentType, bytes, createdMs, file }) => [
      `${id}`,
      time(createdMs),
      `${bytes} bytes`,
      line(contentType, 60),
      line(file ?? name, 200),
    ]),
  )
}
