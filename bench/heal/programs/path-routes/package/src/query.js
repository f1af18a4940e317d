/** What stands after the `?`. A name that comes again makes a list. */
export function parseQuery(search) {
  const query = {}
  for (const part of search.split('&')) {
    if (part === '') continue
    const at = part.indexOf('=')
    const name = decode(at < 0 ? part : part.slice(0, at))
    const value = at < 0 ? '' : decode(part.slice(at + 1))
    query[name] = name in query ? [].concat(query[name], value) : value
  }
  return query
}

/** People type URLs: what is not encoded well is taken as it is. */
function decode(text) {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '))
  } catch {
    return text
  }
}
