import type { Cursor } from '../store/queries/cursor.ts'

/** As it stands in an address: `<ms>-<id>`. The contract has checked its form. */
export function parseCursor(text: string | undefined): Cursor | undefined {
  const [ms, id] = text?.split('-').map(Number) ?? []
  return ms === undefined || id === undefined ? undefined : { ms, id }
}

/** What asks for the rows after these, or null when there are none: a list that is not full is the last. */
export function cursorAfter(rows: readonly { updatedMs: number; id: number }[], limit: number): string | null {
  const last = rows.at(-1)
  return last && rows.length === limit ? `${last.updatedMs}-${last.id}` : null
}
