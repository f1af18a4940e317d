/** Files and the wire write snake_case, or kebab-case where people are used to it; the code camelCase. */
export function camelCase(key: string): string {
  return key.replace(/[_-]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

export function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** A copy with camelCase keys at every depth. The keys *below* those named in `except` are names that users chose: left alone, one level deep. */
export function camelKeys(value: unknown, options: { except: readonly string[] }): unknown {
  if (Array.isArray(value)) return value.map((item) => camelKeys(item, options))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => {
    const isNameMap =
      options.except.includes(key) && typeof inner === 'object' && inner !== null && !Array.isArray(inner)
    return [
      camelCase(key),
      isNameMap ? mapValues(inner, (item) => camelKeys(item, options)) : camelKeys(inner, options),
    ]
  })
  return Object.fromEntries(entries)
}

function mapValues(object: object, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))
}
