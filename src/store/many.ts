import type { Sql, SqlValue } from './database.ts'

/** Few sizes, so that few statements are prepared. */
const CHUNKS = [64, 16, 4, 1]

/**
 * Runs a statement over many rows, several rows at a time: `textOf` gets the text of the VALUES, as `($1, $2), ($3, $4)`.
 * Gives what the statement returns.
 */
export async function queryMany<Row>(
  sql: Sql,
  rows: readonly (readonly SqlValue[])[],
  textOf: (values: string) => string,
): Promise<Row[]> {
  const found: Row[] = []
  for (let start = 0; start < rows.length; ) {
    const size = CHUNKS.find((chunk) => chunk <= rows.length - start)!
    const chunk = rows.slice(start, start + size)
    found.push(...(await sql.query<Row>(textOf(valuesText(chunk.length, chunk[0]!.length)), chunk.flat())))
    start += size
  }
  return found
}

function valuesText(rows: number, columns: number): string {
  const row = (first: number): string =>
    `(${Array.from({ length: columns }, (_, column) => `$${first + column}`).join(', ')})`
  return Array.from({ length: rows }, (_, i) => row(i * columns + 1)).join(', ')
}
