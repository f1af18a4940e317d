import { printable } from '../lib/printable.ts'

/** One line of text from outside, cut. */
export function line(text: string, charsMax = 100): string {
  const first = printable(text).replace(/\s+/g, ' ').trim()
  return first.length > charsMax ? `${first.slice(0, charsMax - 1)}…` : first
}

/** Columns as wide as their widest cell; the last one is left as it is. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) => `${row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0))).join('  ')}\n`)
    .join('')
}

export function time(ms: number): string {
  return new Date(ms).toISOString().replace('T', ' ').replace('Z', '')
}
