import { quote, isPlain } from './words.js'

/**
 * @param {unknown} value
 * @param {{ depth?: number, indent?: string }} [options]
 * @returns {string}
 */
export function print(value, options = {}) {
  return write(value, { depth: 6, indent: '', ...options }, [])
}

/** What is met again within itself is written as `<again>`. */
function write(value, options, parents) {
  if (typeof value === 'string') return quote(value)
  if (value === null || typeof value !== 'object') return String(value)
  if (parents.includes(value)) return '<again>'
  if (parents.length >= options.depth) return '...'
  const within = [...parents, value]
  if (Array.isArray(value)) return `[${value.map((one) => write(one, options, within)).join(', ')}]`
  if (value instanceof Map) return writeMap(value, options, parents)
  if (value instanceof Date) return value.toISOString()
  return writeObject(value, options, within)
}

function writeMap(map, options, parents) {
  const pairs = [...map].map(([key, one]) => `${write(key, options, parents)} => ${write(one, options, parents)}`)
  return pairs.length === 0 ? 'Map {}' : `Map { ${pairs.join(', ')} }`
}

function writeObject(object, options, parents) {
  const pairs = Object.keys(object).map((key) => `${isPlain(key) ? key : quote(key)}: ${write(object[key], options, parents)}`)
  const name = object.constructor && object.constructor !== Object ? `${object.constructor.name} ` : ''
  return pairs.length === 0 ? `${name}{}` : `${name}{ ${pairs.join(', ')} }`
}
