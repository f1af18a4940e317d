export type Formatter = (value: number) => string

const FORMATTERS: Record<string, Formatter> = {
  plain: (value) => String(value),
  percent: (value) => `${Math.round(value * 100)}%`,
  bytes: (value) => (value < 1024 ? `${value} B` : `${(value / 1024).toFixed(1)} kB`),
}

export function formatterOf(name: string): Formatter {
  const formatter = FORMATTERS[name]
  if (!formatter) throw new RangeError(`There is no format ${name}.`)
  return formatter
}
