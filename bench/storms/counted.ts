import { join } from 'node:path'
import { openDatabase } from '../../src/store/open.ts'

/** What a server that has ended kept in `dir`. */
export async function countedIn(dir: string): Promise<{ events: number; issues: number }> {
  const db = await openDatabase({ dataDir: join(dir, '.prunella') })
  try {
    const [row] = await db.query<{ events: number; issues: number }>(
      'select sum(event_count) as events, count(*) as issues from issues',
    )
    return { events: Number(row?.events ?? 0), issues: Number(row?.issues ?? 0) }
  } finally {
    await db.close()
  }
}
