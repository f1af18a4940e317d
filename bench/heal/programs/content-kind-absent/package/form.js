/** Fields of a form; those that are given again become a list. */
export function decodeForm(text) {
  const fields = {}
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const [name, value = ''] = pair.split('=').map((part) => decodeURIComponent(part.replace(/\+/g, ' ')))
    fields[name] = name in fields ? [].concat(fields[name], value) : value
  }
  return fields
}
