import { z } from 'zod'
import { UserError } from '../domain/errors.ts'
import { linesOf } from '../lib/lines-of.ts'
import { type AuditRow, verifyExport } from '../store/audit-verify.ts'
import { auditAfter } from '../store/queries/audit.ts'
import type { Io } from './command.ts'
import { textInput } from './text-input.ts'
import { withStore } from './with-store.ts'

const ROWS_PER_READ = 500
const LINE_CHARS_MAX = 16 * 1024 * 1024

const exportedEntry = z.strictObject({
  seq: z.int().positive(),
  atMs: z.int(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  effectKey: z.string(),
  phase: z.string(),
  detail: z.unknown(),
  prevHash: z.string(),
  hash: z.string(),
})

/** Prints the log as it is in the store, a line of JSON for each entry, oldest first. */
export async function exportAudit(
  { config, after }: { config: string | undefined; after: string },
  io: Io,
): Promise<number> {
  if (!/^\d{1,15}$/.test(after)) throw new UserError(`--after is the number of an entry, not ${after}.`)
  return withStore(config, async (db) => {
    for (let last = Number(after); ; ) {
      const rows = await auditAfter(db, last, ROWS_PER_READ)
      for (const row of rows) {
        io.stdout(`${JSON.stringify(exportedEntry.parse(row))}\n`)
        await io.flushed?.()
      }
      const end = rows.at(-1)
      if (!end) return 0
      last = end.seq
    }
  })
}

/** Checks such a print, on any machine and without a store. */
export async function verifyAuditExport({ file, json }: { file: string; json: boolean }, io: Io): Promise<number> {
  const verdict = await verifyExport(entriesIn(await textInput(file, io, `There is no file ${file}.`)))
  if (json) io.stdout(`${JSON.stringify(verdict)}\n`)
  else if (!verdict.intact) io.stdout(`The export is broken at entry ${verdict.seq}. ${verdict.reason}\n`)
  else if (verdict.entries === 0) io.stdout('The export holds no entry.\n')
  else
    io.stdout(
      `The export is whole: entries ${verdict.firstSeq} to ${verdict.lastSeq}, the last one with the hash ${verdict.lastHash}.\n`,
    )
  return verdict.intact ? 0 : 1
}

async function* entriesIn(stream: AsyncIterable<Uint8Array>): AsyncGenerator<AuditRow> {
  let number = 0
  for await (const line of linesOf(stream, LINE_CHARS_MAX)) {
    number += 1
    if (line.trim() === '') continue
    const { success, data } = exportedEntry.safeParse(jsonOf(line))
    if (!success)
      throw new UserError(`Line ${number} is no entry of an audit log, as \`prunella audit export\` prints it.`)
    yield { ...data, detail: JSON.stringify(data.detail) }
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
