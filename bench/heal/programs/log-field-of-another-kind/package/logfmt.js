/**
 * `level=info msg="job done" ms=12`
 *
 * Texts are quoted where they must be, numbers and booleans are written as they are, errors by their
 * message, null as an empty value and all else as JSON. What is undefined is left out.
 */
export function stringify(fields) {
  const parts = []
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue
    parts.push(`${key.replace(/[\s="]/g, '_')}=${written(value)}`)
  }
  return parts.join(' ')
}

function written(value) {
  if (value === null) return ''
  if (value instanceof Error) return quoted(value.message)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return quoted(value)
}

function quoted(text) {
  if (text !== '' && !text.match(/[\s="\\]/)) return text
  return `"${text.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`
}

const PAIR = /([^\s=]+)=(?:"((?:[^"\\]|\\.)*)"|(\S*))/g

export function parse(line) {
  const fields = {}
  for (const [, key, inQuotes, bare] of line.matchAll(PAIR)) {
    fields[key] = inQuotes === undefined ? bare : inQuotes.replace(/\\(.)/g, (_, sign) => (sign === 'n' ? '\n' : sign))
  }
  return fields
}

export function createLogger(write, base = {}) {
  const log = (level) => (msg, fields) => write(`${stringify({ level, msg, ...base, ...fields })}\n`)
  return {
    info: log('info'),
    error: log('error'),
    child: (more) => createLogger(write, { ...base, ...more }),
  }
}
