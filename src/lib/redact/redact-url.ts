import { isMarked, marker } from './marker.ts'
import { DEFAULTS, type RedactOptions, redactText } from './redact-text.ts'
import { isSensitiveKey } from './sensitive-key.ts'

/** A URL without credentials and secret parameters; origin, path and the names of parameters stay. */
export function redactUrl(url: string, options = DEFAULTS): string {
  const start = url.indexOf('?')
  if (start < 0) return redactText(url, options)
  const end = url.indexOf('#', start)
  const query = url.slice(start + 1, end < 0 ? undefined : end)
  const fragment = end < 0 ? '' : url.slice(end)
  return `${redactText(url.slice(0, start), options)}?${redactQuery(query, options)}${redactText(fragment, options)}`
}

/** `a=1&token=x`, as in a URL, a form or a cookie-like text. */
export function redactQuery(query: string, options = DEFAULTS): string {
  return query
    .split('&')
    .map((parameter) => redactParameter(parameter, options))
    .join('&')
}

function redactParameter(parameter: string, options: RedactOptions): string {
  const equals = parameter.indexOf('=')
  if (equals < 0) return redactText(parameter, options)
  const name = parameter.slice(0, equals)
  const value = parameter.slice(equals + 1)
  if (isSensitiveKey(decoded(name)) && value !== '' && !isMarked(value)) return `${name}=${marker('secret')}`
  const plain = decoded(value)
  const redacted = redactText(plain, options)
  return redacted === plain ? parameter : `${name}=${redacted}`
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
