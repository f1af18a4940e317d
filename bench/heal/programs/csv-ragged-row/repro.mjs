import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readTable } from 'csv-table'
const dir = await mkdtemp(join(tmpdir(), 'csv-table-'))
try {
  await writeFile(join(dir, 'people.csv'), 'name,city,phone\nAda,London,1\nBob,Paris\n')
  const rows = await readTable(join(dir, 'people.csv'))
  console.log(rows.map((row) => Object.values(row).join('|')).join('\n'))
} finally {
  await rm(dir, { recursive: true })
}
