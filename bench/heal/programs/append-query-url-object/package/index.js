/**
 * The parts of a query string. Values are strings, null for a name without `=`, or a list of them
 * where a name comes more than once.
 */

function percentDecode(text) {
  const spaced = text.replace(/\+/g, ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}

function percentEncode(value) {
  return encodeURIComponent(value).replace(/[!'()*]/g, (sign) => '%' + sign.charCodeAt(0).toString(16).toUpperCase())
}

/** [before, after] the first separator; `after` is null where there is none. */
function halves(text, separator) {
  const at = text.indexOf(separator)
  return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + separator.length)]
}

/** { base, query, hash } of an address, as texts. */
function cut(url) {
  const [address, hash] = halves(url, '#')
  const [base, query] = halves(address, '?')
  return { base, query: query ?? '', hash: hash === null ? '' : `#${hash}` }
}

export function parse(text) {
  const values = new Map()
  for (const pair of text.replace(/^[?#]/, '').split('&')) {
    if (pair === '') continue
    const [name, value] = halves(pair, '=')
    const key = percentDecode(name)
    const own = value === null ? null : percentDecode(value)
    values.set(key, values.has(key) ? [values.get(key), own].flat() : own)
  }
  return Object.fromEntries(values)
}

export function stringify(values, { sort = true, skipNull = false } = {}) {
  const names = Object.keys(values)
  if (sort) names.sort()

  const pairs = []
  for (const name of names) {
    for (const value of [values[name]].flat()) {
      if (value === undefined || (value === null && skipNull)) continue
      pairs.push(value === null ? percentEncode(name) : `${percentEncode(name)}=${percentEncode(value)}`)
    }
  }
  return pairs.join('&')
}

/** The address without its query, and the query. */
export function parseUrl(url) {
  const { base, query } = cut(url)
  return { url: base, query: parse(query) }
}

/** The address with more in its query. What is there already is replaced. */
export function appendQuery(url, values, options) {
  const { base, query, hash } = cut(url)
  const text = stringify({ ...parse(query), ...values }, options)
  return base + (text === '' ? '' : `?${text}`) + hash
}
