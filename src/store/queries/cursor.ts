/** A place in a list that is ordered by time and then id, newest first. What follows is older. */
export interface Cursor {
  ms: number
  id: number
}

/** Before anything that was ever stored: the first page. */
export const NEWEST: Cursor = { ms: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }
