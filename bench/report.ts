/** One line of the result. */
export interface Row {
  what: string
  cost: number
  unit:
    | 'µs'
    | 'ms'
    | 'MB'
    | 'events'
    | 'issues'
    | 'events/s'
    | 'decisions/s'
    | 'wakes'
    | 'bytes'
    | 'lines/s'
    | '%'
    | '×'
    | 'groups'
    | 'F1'
  /** What it is measured against, in the same run. */
  against?: string
  /** Times the cost of that. */
  ratio?: number
  /** What it may be at most. */
  max?: number
  /** And at least. */
  min?: number
}

export function readableRows(rows: readonly Row[]): string {
  const cells = rows.map(({ what, cost, unit, against, ratio, max, min }) => [
    what,
    `${rounded(cost)} ${unit}`,
    ratio === undefined ? '' : `${rounded(ratio)} ×`,
    against ?? '',
    max === undefined ? '' : `${cost <= max ? 'within' : 'OVER'} ${max} ${unit}`,
    min === undefined ? '' : `${cost >= min ? 'at least' : 'UNDER'} ${min} ${unit}`,
  ])
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]!.length))) ?? []
  const isNumber = (column: number) => column === 1 || column === 2
  return cells
    .map((row) =>
      row
        .map((cell, column) => (isNumber(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
}

/** Three digits that count; no more are true. */
function rounded(value: number): string {
  return value >= 1000 ? String(Math.round(value / 10) * 10) : String(Number(value.toPrecision(3)))
}
