/** `name <email>` or an email alone, a line each. */
export function* readRows(text) {
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim()
    if (trimmed === '' || trimmed.startsWith('#')) continue
    const match = /^(.*?)\s*<([^>]*)>$/.exec(trimmed)
    yield match ? { name: match[1], email: match[2].toLowerCase() } : { name: '', email: trimmed.toLowerCase() }
  }
}
