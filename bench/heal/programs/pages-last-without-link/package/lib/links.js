const LINK = /<([^>]+)>;\s*rel="?(\w+)"?/

/** `<https://a.test/?page=2>; rel="next"` as `{ next: 'https://a.test/?page=2' }`. */
export function linksOf(header) {
  const links = {}
  for (const part of header.split(',')) {
    const match = LINK.exec(part)
    if (match) links[match[2]] = match[1]
  }
  return links
}
