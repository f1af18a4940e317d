const LINK = /<a\s[^>]*?href="([^"]*)"/gi
const ANCHOR = /\sid="([^"]+)"/gi

export function linksOf(html) {
  return [...html.matchAll(LINK)].map((match) => match[1].trim())
}

export function anchorsOf(html) {
  return new Set([...html.matchAll(ANCHOR)].map((match) => match[1]))
}
