/** Text of an object; `walk` shows its parts. */
export function showObject(value, walk, settings) {
  if (Array.isArray(value)) return list('[', value.map(walk), ']')
  if (value instanceof Date) return showDate(value)
  if (value instanceof RegExp) return String(value)
  if (value instanceof Error) return `[${value.name}: ${value.message}]`
  if (value instanceof Map) return list('Map {', [...value].map(([key, one]) => `${walk(key)} => ${walk(one)}`), '}')
  if (value instanceof Set) return list('Set {', [...value].map(walk), '}')
  return showRecord(value, walk, settings)
}

function showDate(date) {
  return date.toISOString()
}

function showRecord(record, walk, { sort }) {
  const keys = Object.keys(record)
  if (sort) keys.sort()
  const name = Object.getPrototypeOf(record)?.constructor?.name
  const open = name && name !== 'Object' ? `${name} {` : '{'
  return list(open, keys.map((key) => `${keyText(key)}: ${walk(record[key])}`), '}')
}

const keyText = (key) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key))

function list(open, parts, close) {
  if (parts.length === 0) return open + close
  return close === ']' ? `[${parts.join(', ')}]` : `${open} ${parts.join(', ')} ${close}`
}
