/** Where a minified program was: both are 1-based. */
export interface Position {
  line: number
  column: number
}

/** What stands behind a place in a minified file. */
export interface Original {
  /** As the map names it, without `./` and `../` before it. */
  file: string
  line: number
  column: number
  /** The function that holds it; undefined where the source is not in the map, or cannot be read. */
  function: string | undefined
  contextLine: string | undefined
}
