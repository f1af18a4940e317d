import { type PartialTheme, type Theme, themed } from './theme.ts'

export type { PartialTheme }

export interface Row {
  label: string
  value: number
}

/** Rows as horizontal bars for a terminal, the longest `width` signs long. */
export function bars(rows: Row[], width = 20, wanted?: PartialTheme): string {
  if (rows.length === 0) return ''
  const theme = themed(wanted)
  const largest = Math.max(...rows.map(({ value }) => value), 0)
  return rows.map((row) => line(row, largest, width, theme)).join('\n')
}

function line({ label, value }: Row, largest: number, width: number, theme: Theme): string {
  const halves = largest === 0 ? 0 : Math.round((value / largest) * width * 2)
  const bar = theme.bar.full.repeat(Math.floor(halves / 2)) + (halves % 2 ? theme.bar.half : '')
  return `${place(label, theme)} ${bar.padEnd(width)} ${number(value, theme)}`.trimEnd()
}

function place(label: string, { label: { width, align } }: Theme): string {
  const short = label.length > width ? `${label.slice(0, width - 1)}…` : label
  return align === 'right' ? short.padStart(width) : short.padEnd(width)
}

function number(value: number, { value: { digits, unit } }: Theme): string {
  const text = value.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))/g, ' ')
  return unit.length > 0 ? `${text} ${unit}` : text
}
