/** Text of what has no parts; null for what has. */
export function showPrimitive(value) {
  if (value === null || value === undefined) return String(value)
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value)
    case 'bigint':
      return `${value}n`
    case 'boolean':
    case 'symbol':
      return String(value)
    case 'function':
      return `[Function ${value.name || 'anonymous'}]`
    default:
      return null
  }
}
