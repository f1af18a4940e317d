import { openDatabase } from '../../src/store/open.ts'
import { setSetting } from '../../src/store/settings.ts'

/** Commits rows on a disk that fails one sync; prints which were acknowledged, what the others got, and what can be read. */
const { dataDir }: { dataDir: string } = JSON.parse(process.argv[2]!)
const db = await openDatabase({ dataDir })
const outcomes: string[] = []
for (let n = 0; n < 30; n++) {
  outcomes.push(
    await setSetting(db, `k${n}`, '', 0).then(
      () => 'ok',
      (error: Error) => `${error.name}: ${error.message}`,
    ),
  )
}
const [row] = await db.query<{ n: number }>('select count(*) as n from settings')
console.log(JSON.stringify({ outcomes, rows: row!.n }))
