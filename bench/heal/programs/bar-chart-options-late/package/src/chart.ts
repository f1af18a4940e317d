import { formatterOf, type Formatter } from './formatters.ts'

export interface ChartOptions {
  /** Characters of the longest bar. */
  width?: number
  /** How values are written: `plain`, `percent` or `bytes`. */
  format?: 'plain' | 'percent' | 'bytes'
  /** What bars are made of. */
  mark?: string
}

interface Row {
  label: string
  value: number
  text: string
}

export class Chart {
  private readonly rows: Row[] = []
  private readonly width: number
  private readonly mark: string
  private readonly format: Formatter

  constructor(values: Record<string, number> = {}, options: ChartOptions = {}) {
    for (const [label, value] of Object.entries(values)) this.add(label, value)
    this.width = options.width ?? 20
    this.mark = options.mark ?? '#'
    this.format = formatterOf(options.format ?? 'plain')
  }

  add(label: string, value: number): this {
    this.rows.push({ label, value, text: this.format(value) })
    return this
  }

  toString(): string {
    const most = Math.max(0, ...this.rows.map(({ value }) => value))
    const labelWidth = Math.max(0, ...this.rows.map(({ label }) => label.length))
    const textWidth = Math.max(0, ...this.rows.map(({ text }) => text.length))
    return this.rows
      .map(({ label, value, text }) => {
        const length = most === 0 ? 0 : Math.round((Math.max(value, 0) / most) * this.width)
        return `${label.padEnd(labelWidth)} ${text.padStart(textWidth)} ${this.mark.repeat(length)}`.trimEnd()
      })
      .join('\n')
  }
}
