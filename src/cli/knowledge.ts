import { UserError } from '../domain/errors.ts'
import type { Lesson } from '../domain/lesson.ts'
import type { Sql } from '../store/database.ts'
import { ledgerPage, lessons } from '../store/queries/lessons.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import type { Command, Io } from './command.ts'
import { table, time } from './text.ts'
import { withStore } from './with-store.ts'

const usage = '<list|export> [--json] [--config FILE]'
const PAGE_ROWS = 500

export const knowledge: Command = {
  name: 'knowledge',
  summary: 'What was learnt: what each kind of fix came to (`list`), and every outcome as a line of JSON (`export`)',
  usage,
  async run(argv, io) {
    const { values, positionals } = parseArguments(argv, STORE_OPTIONS, { usage: `knowledge ${usage}`, positionals: 1 })
    if (positionals[0] === 'export') {
      await withStore(values.config, (db) => exportLedger(db, io))
      return 0
    }
    if (positionals[0] !== 'list') throw new UserError(`Usage: prunella knowledge ${usage}`)
    const found = await withStore(values.config, (db) => lessons(db, null))
    if (values.json) io.stdout(found.map((lesson) => `${JSON.stringify(lesson)}\n`).join(''))
    else io.stdout(found.length === 0 ? 'Nothing was healed yet.\n' : table([HEADER, ...found.map(rowOf)]))
    return 0
  },
}

const HEADER = ['ID', 'HELD', 'FAILED', 'UNPROVEN', 'LAST', 'FIX']

function rowOf({ id, held, failed, unproven, lastMs, fix }: Lesson): string[] {
  return [id, String(held), String(failed), String(unproven), time(lastMs), fix]
}

async function exportLedger(db: Sql, io: Io): Promise<void> {
  for (let after = 0; ; ) {
    const page = await ledgerPage(db, { after, limit: PAGE_ROWS })
    for (const { id, ...row } of page) {
      io.stdout(`${JSON.stringify(row)}\n`)
      after = id
    }
    await io.flushed?.()
    if (page.length < PAGE_ROWS) return
  }
}
